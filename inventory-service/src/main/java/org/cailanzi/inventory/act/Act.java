package org.cailanzi.inventory.act;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who changes a stock, when, and under which key, so that a repeat is recognised.
 *
 * @param at the instant of the change, in whole milliseconds
 * @param day the city's day at that instant
 * @param by the caller's id
 * @param key the caller's key of a receipt or an issue, or null for a step of a hold
 * @param fingerprint of what was asked under the key, so that another request under it is noticed
 * @param cause the document that it is a step of, such as {@code transfer|T-1}, or null
 * @param note what the caller typed or gave as a reason, or null
 */
public record Act(
    Instant at,
    LocalDate day,
    String by,
    @Nullable String key,
    @Nullable String fingerprint,
    @Nullable String cause,
    @Nullable String note) {

  /** An act that is a step of nothing else. */
  public Act(
      Instant at, LocalDate day, String by, @Nullable String key, @Nullable String fingerprint) {
    this(at, day, by, key, fingerprint, null, null);
  }

  public Act because(String otherCause) {
    return new Act(at, day, by, key, fingerprint, otherCause, note);
  }

  public Act noting(@Nullable String otherNote) {
    return new Act(at, day, by, key, fingerprint, cause, otherNote);
  }
}
