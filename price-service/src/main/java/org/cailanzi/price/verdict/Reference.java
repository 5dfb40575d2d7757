package org.cailanzi.price.verdict;

import java.time.LocalDate;
import org.cailanzi.price.quote.TypedPrice;

/** The point's own price that a ceiling is reckoned from, and the day it was seen. */
public record Reference(LocalDate day, TypedPrice price) {}
