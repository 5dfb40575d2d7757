package org.cailanzi.price.judging;

/**
 * Wholesale prices were kept and judged, and prices of other points are still to be judged by them;
 * the intent stays open until they are.
 */
public record WholesaleQuoted(Intents.Intent intent) {}
