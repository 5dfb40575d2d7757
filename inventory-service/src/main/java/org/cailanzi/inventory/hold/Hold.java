package org.cailanzi.inventory.hold;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cailanzi.platform.measure.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * Goods promised to one request: all its lines or none, unless it was asked for as good as it goes.
 *
 * @param ver counts the changes; a change is written only where the version is still the one read,
 *     and every way a hold goes is told from every other by it
 * @param then what {@link HoldState#RELEASING} leads to, else null
 * @param whole whether every line had been promised before it was released, expired or handed over
 * @param promise what it is for; null where it was released before it was ever asked for
 * @param shortages every short line of a hold that was refused or granted in part
 * @param picks what was handed over, in order; the last is under way while {@link
 *     HoldState#ISSUING}
 * @param by who asked for it, or who released it unseen
 * @param changed when it came into its state
 */
public record Hold(
    HoldId id,
    long ver,
    HoldState state,
    @Nullable HoldState then,
    boolean whole,
    @Nullable Promise promise,
    List<Shortage> shortages,
    List<Pick> picks,
    String by,
    Instant changed) {

  public Hold {
    shortages = List.copyOf(shortages);
    picks = List.copyOf(picks);
  }

  static Hold taking(HoldId id, Promise promise, String by, Instant now) {
    return new Hold(id, 0, HoldState.TAKING, null, false, promise, List.of(), List.of(), by, now);
  }

  /** Nothing of it can be promised; written down at once, so not a change of anything. */
  Hold refused(List<Shortage> shortLines, Instant now) {
    return new Hold(id, ver, HoldState.REFUSED, null, false, promise, shortLines, picks, by, now);
  }

  /** Its household may not have it; nothing of it was promised. */
  Hold denied(List<Shortage> beyond, Instant now) {
    return new Hold(id, ver + 1, HoldState.REFUSED, null, false, promise, beyond, picks, by, now);
  }

  /** Only so much of it is asked for, since the rest is not there. */
  Hold granted(Promise less, List<Shortage> shortLines) {
    return new Hold(id, ver, state, then, whole, less, shortLines, picks, by, changed);
  }

  Hold into(HoldState next, Instant now) {
    return new Hold(
        id,
        ver + 1,
        next,
        null,
        whole || next == HoldState.HELD,
        promise,
        shortages,
        picks,
        by,
        now);
  }

  /** On the way back, to end released, refused or expired. */
  Hold releasing(HoldState end, List<Shortage> shortLines, Instant now) {
    return new Hold(
        id, ver + 1, HoldState.RELEASING, end, whole, promise, shortLines, picks, by, now);
  }

  /** On the way to hand some of it over. */
  Hold issuing(Pick pick) {
    List<Pick> more = new ArrayList<>(picks);
    more.add(pick);
    return new Hold(
        id, ver + 1, HoldState.ISSUING, null, whole, promise, shortages, more, by, pick.at());
  }

  /** Under other terms: a later expiry, or confirmed. */
  Hold under(Promise longer) {
    return new Hold(id, ver + 1, state, then, whole, longer, shortages, picks, by, changed);
  }

  /** Released before it was taken: it stands so that a late take is refused. */
  static Hold neverTaken(HoldId id, String by, Instant now) {
    return new Hold(id, 0, HoldState.RELEASED, null, false, null, List.of(), List.of(), by, now);
  }

  /** What is still promised of each line, once the pick under way is through. */
  List<Promise.Line> left() {
    List<Promise.Line> left = promise == null ? List.of() : promise.lines();
    for (Pick pick : picks) {
      left = left.stream().map(pick::leftOf).toList();
    }
    return left.stream().filter(it -> !it.upTo().isZero()).toList();
  }

  /**
   * What of its household's allowance it takes up: what was handed over and what is still promised,
   * but never more than was asked for, since the scale's tolerance is not the household's. While it
   * is under way this is what it comes to.
   */
  Map<String, Quantity> takesUp() {
    Map<String, Quantity> takesUp = new HashMap<>();
    if (promise == null) {
      return takesUp;
    }
    Map<String, Quantity> picked = picked();
    Map<String, Quantity> left = new HashMap<>();
    if (!state.isOverWithoutGoods()) {
      left().forEach(it -> left.put(it.commodity(), it.quantity()));
    }
    promise
        .counted()
        .forEach(
            (commodity, asked) -> {
              Quantity none = Quantity.none(asked.dimension());
              Quantity still =
                  picked.getOrDefault(commodity, none).plus(left.getOrDefault(commodity, none));
              takesUp.put(commodity, still.atMost(asked));
            });
    return takesUp;
  }

  /** Whether the pick under way gives some of the allowance back. */
  boolean freesAllowance() {
    return !picks.isEmpty() && !takesUp().equals(before(picks.size() - 1).takesUp());
  }

  private Hold before(int pick) {
    return new Hold(
        id,
        ver,
        HoldState.HELD,
        then,
        whole,
        promise,
        shortages,
        picks.subList(0, pick),
        by,
        changed);
  }

  /** Whether something is left once the pick under way is through. */
  boolean hasMoreLeft() {
    return !picks.isEmpty() && !left().isEmpty();
  }

  /** What was handed over, by commodity. */
  Map<String, Quantity> picked() {
    Map<String, Quantity> picked = new HashMap<>();
    picks.stream()
        .flatMap(it -> it.shares().stream())
        .forEach(it -> picked.merge(it.commodity(), it.picked(), Quantity::plus));
    return picked;
  }

  /** The pick that came under a key. */
  Optional<Pick> pickUnder(String key) {
    return picks.stream().filter(it -> it.key().equals(key)).findFirst();
  }

  /** Whose step a hand-over's movements are: each pick's are told apart. */
  String pickStep() {
    return id.step(picks.size());
  }

  /** What the pick under way hands over; everything where it was begun before picks had numbers. */
  List<Pick.Share> sharesUnderWay() {
    return picks.isEmpty() ? PickRule.everything(left()) : picks.getLast().shares();
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
