package org.cailanzi.inventory.hold;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.cailanzi.inventory.allotment.Allowance;
import org.cailanzi.inventory.stock.StockKey;
import org.cailanzi.platform.measure.Quantity;
import org.cailanzi.platform.region.RegionCode;
import org.jspecify.annotations.Nullable;

/**
 * What a hold is for.
 *
 * @param lines at least one, one per commodity, in the order of their codes
 * @param reference the caller's own word for what it is for
 * @param expiresAt the first instant at which it no longer stands
 * @param confirmed whether it is known to be wanted, so that the short clock no longer counts
 * @param fingerprint of what the caller asked, so that a repeat is told from another request
 * @param neededAt when the goods are to be handed over, so that lots which expire before do not
 *     count; null for now
 * @param allowance what its household may have that day of goods of which each person may have only
 *     so much, or null where no line has any such, or nobody said which household
 */
public record Promise(
    String site,
    RegionCode region,
    List<Line> lines,
    String reference,
    Instant expiresAt,
    boolean confirmed,
    String fingerprint,
    @Nullable Instant neededAt,
    @Nullable Allowance allowance) {

  public Promise {
    lines = List.copyOf(lines);
    if (lines.isEmpty()) {
      throw new IllegalArgumentException("A hold has at least one line");
    }
  }

  /** Needed now, and nothing limits its goods. */
  public Promise(
      String site,
      RegionCode region,
      List<Line> lines,
      String reference,
      Instant expiresAt,
      boolean confirmed,
      String fingerprint) {
    this(site, region, lines, reference, expiresAt, confirmed, fingerprint, null, null);
  }

  /** Needed now, and not known to be wanted yet. */
  public Promise(
      String site,
      RegionCode region,
      List<Line> lines,
      String reference,
      Instant expiresAt,
      String fingerprint) {
    this(site, region, lines, reference, expiresAt, false, fingerprint);
  }

  /**
   * So much of one commodity.
   *
   * @param upTo what is held: the quantity and the tolerance its weight may exceed it by, so that a
   *     heavier cut never takes what is promised to another
   */
  public record Line(String commodity, Quantity quantity, Quantity upTo) {
    public Line {
      if (upTo.compareTo(quantity) < 0) {
        throw new IllegalArgumentException("Less is held than is asked: " + upTo);
      }
    }

    public Line(String commodity, Quantity quantity) {
      this(commodity, quantity, quantity);
    }

    Line plus(Line more) {
      return new Line(commodity, quantity.plus(more.quantity), upTo.plus(more.upTo));
    }

    /** What is left after some was picked and so much of the promise has ended. */
    Line less(Quantity ended, Quantity picked) {
      Quantity held = upTo.minus(ended);
      return new Line(commodity, quantity.minus(picked.atMost(quantity)).atMost(held), held);
    }

    /** Whether a weight is as good as what was asked. */
    boolean isFulfilledBy(Quantity picked) {
      Quantity tolerance = upTo.minus(quantity);
      return picked.plus(tolerance).compareTo(quantity) >= 0;
    }
  }

  /** Lines of one commodity are counted together, however often it was named. */
  static List<Line> summed(List<Line> lines) {
    Map<String, Line> byCommodity = new TreeMap<>();
    lines.forEach(it -> byCommodity.merge(it.commodity(), it, Line::plus));
    return List.copyOf(byCommodity.values());
  }

  /** The same with only so much of it. */
  Promise of(List<Line> granted) {
    return new Promise(
        site, region, granted, reference, expiresAt, confirmed, fingerprint, neededAt, allowance);
  }

  /** The same until later; a promise is never cut short. */
  Promise until(Instant later, boolean nowConfirmed) {
    Instant until = later.isAfter(expiresAt) ? later : expiresAt;
    return new Promise(
        site,
        region,
        lines,
        reference,
        until,
        confirmed || nowConfirmed,
        fingerprint,
        neededAt,
        allowance);
  }

  /** The same within what a household may have. */
  public Promise within(@Nullable Allowance limits) {
    return new Promise(
        site, region, lines, reference, expiresAt, confirmed, fingerprint, neededAt, limits);
  }

  /** What of its goods counts against the household's allowance, as it was asked for. */
  Map<String, Quantity> counted() {
    return allowance == null
        ? Map.of()
        : allowance.counted(
            lines.stream().collect(Collectors.toMap(Line::commodity, Line::quantity)));
  }

  /** The allowance, where some of its goods count against it. */
  Optional<Allowance> limitedBy() {
    return Optional.ofNullable(allowance).filter(_ -> !counted().isEmpty());
  }

  StockKey stockOf(Line line) {
    return stockOf(line.commodity());
  }

  StockKey stockOf(String commodity) {
    return new StockKey(site, commodity);
  }

  List<StockKey> stocks() {
    return lines.stream().map(this::stockOf).toList();
  }

  /** When the goods must still be good: at the hand-over, and not before now. */
  Instant goodAt(Instant now) {
    return neededAt == null || neededAt.isBefore(now) ? now : neededAt;
  }

  boolean expiredAt(Instant now) {
    // The last instant counts as expired: the sweeper and the hand-over must agree.
    return !now.isBefore(expiresAt);
  }
}
