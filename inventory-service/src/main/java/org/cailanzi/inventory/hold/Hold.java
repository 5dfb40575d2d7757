package org.cailanzi.inventory.hold;

import java.time.Instant;
import java.util.List;
import org.cailanzi.platform.measure.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * Goods promised to one request, all its lines or none.
 *
 * @param then what {@link HoldState#RELEASING} leads to, else null
 * @param whole whether every line had been promised before it was released, expired or handed over
 * @param promise what it is for; null where it was released before it was ever asked for
 * @param shortages every short line of a refused hold
 * @param by who asked for it, or who released it unseen
 * @param changed when it came into its state
 */
public record Hold(
    HoldId id,
    HoldState state,
    @Nullable HoldState then,
    boolean whole,
    @Nullable Promise promise,
    List<Shortage> shortages,
    String by,
    Instant changed) {

  public Hold {
    shortages = List.copyOf(shortages);
  }

  /** A line that could not be promised. */
  public record Shortage(String commodity, Quantity wanted, Quantity available) {}

  static Hold taking(HoldId id, Promise promise, String by, Instant now) {
    return new Hold(id, HoldState.TAKING, null, false, promise, List.of(), by, now);
  }

  Hold refused(List<Shortage> shortLines, Instant now) {
    return new Hold(id, HoldState.REFUSED, null, false, promise, shortLines, by, now);
  }

  Hold into(HoldState next, Instant now) {
    return new Hold(id, next, null, whole || next == HoldState.HELD, promise, shortages, by, now);
  }

  /** On the way back, to end released, refused or expired. */
  Hold releasing(HoldState end, List<Shortage> shortLines, Instant now) {
    return new Hold(id, HoldState.RELEASING, end, whole, promise, shortLines, by, now);
  }

  /** Released before it was taken: it stands so that a late take is refused. */
  static Hold neverTaken(HoldId id, String by, Instant now) {
    return new Hold(id, HoldState.RELEASED, null, false, null, List.of(), by, now);
  }

  boolean isFor(String fingerprint) {
    return promise != null && promise.fingerprint().equals(fingerprint);
  }

  boolean wants(String commodity) {
    return promise != null
        && promise.lines().stream().anyMatch(it -> it.commodity().equals(commodity));
  }

  boolean expiredAt(Instant now) {
    return promise != null && promise.expiredAt(now);
  }
}
