package org.cailanzi.price.quote;

import java.time.LocalDate;

/**
 * A price seen at a point on a day, or the statement that there was none.
 *
 * @param act the caller's name for sending it (an idempotency key, or a file's digest and row): the
 *     same act twice is one version, however often it is sent
 */
public record Quote(Series series, LocalDate day, Entry entry, String act) {}
