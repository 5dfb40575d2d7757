package org.cailanzi.price.breach;

import java.math.BigDecimal;
import java.util.Objects;
import org.cailanzi.platform.problem.Bilingual;
import org.cailanzi.price.ceiling.Authority;
import org.cailanzi.price.quote.TypedPrice;
import org.cailanzi.price.verdict.Reference;
import org.jspecify.annotations.Nullable;

/**
 * What is held against a quote.
 *
 * @param version the version of the quote
 * @param limitMicroYuan the most that was allowed, per basis
 * @param reference what the most was reckoned from, if anything
 * @param percent how far above, in percent of the ceiling
 * @param arithmetic the whole of it in words
 */
public record Charge(
    int version,
    TypedPrice price,
    long limitMicroYuan,
    @Nullable Reference reference,
    BigDecimal percent,
    Authority authority,
    Bilingual arithmetic) {

  /** Whether two charges rest on the same facts, however they are worded. */
  boolean sameFacts(Charge other) {
    return version == other.version
        && price.equals(other.price)
        && limitMicroYuan == other.limitMicroYuan
        && Objects.equals(reference, other.reference);
  }
}
