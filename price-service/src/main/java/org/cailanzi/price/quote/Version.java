package org.cailanzi.price.quote;

import java.time.Instant;

/**
 * An entry as it was kept: the latest version of a day counts, the earlier ones stay readable.
 *
 * @param number from 1, by day
 */
public record Version(int number, Entry entry, String act, Instant at) {}
