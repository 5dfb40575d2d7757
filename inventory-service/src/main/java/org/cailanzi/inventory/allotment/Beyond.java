package org.cailanzi.inventory.allotment;

import org.cailanzi.platform.measure.Quantity;

/** More of a commodity than what is left for the household. */
public record Beyond(String commodity, Quantity wanted, Limit limit) {}
