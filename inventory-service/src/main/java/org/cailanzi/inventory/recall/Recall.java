package org.cailanzi.inventory.recall;

import java.time.Instant;
import java.util.Locale;
import org.cailanzi.inventory.stock.Lot;
import org.cailanzi.platform.region.RegionCode;
import org.jspecify.annotations.Nullable;

/**
 * The order that lots be given out no more.
 *
 * @param reason why, in the bureau's words
 * @param lifted why it was lifted, or null
 */
record Recall(
    RecallId id,
    State state,
    Target target,
    String reason,
    String by,
    Instant since,
    @Nullable String lifted) {

  /** Where a recall is; it never comes back to a state it has left. */
  enum State {
    /** Whatever it means is blocked, and what comes in later too. */
    ACTIVE,
    /** Its lots are being freed. */
    LIFTING,
    LIFTED;

    String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Which lots.
   *
   * @param lot the code that they came with
   * @param supplier only those of this supplier, or null for all
   * @param origin only those of this origin, or null for all
   */
  record Target(
      RegionCode region,
      String commodity,
      String lot,
      @Nullable String supplier,
      @Nullable String origin) {

    boolean means(Lot other) {
      return other.batch().equals(lot)
          && (supplier == null || supplier.equals(other.supplier()))
          && (origin == null || origin.equals(other.origin()));
    }
  }

  boolean isSame(Recall other) {
    return target.equals(other.target) && reason.equals(other.reason);
  }

  Recall lifting(String why) {
    return new Recall(id, State.LIFTING, target, reason, by, since, why);
  }

  Recall done() {
    return new Recall(id, State.LIFTED, target, reason, by, since, lifted);
  }
}
