package org.cailanzi.inventory.hold;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
 * @param fingerprint of what the caller asked, so that a repeat is told from another request
 * @param neededAt when the goods are to be handed over, so that lots which expire before do not
 *     count; null for now
 */
public record Promise(
    String site,
    RegionCode region,
    List<Line> lines,
    String reference,
    Instant expiresAt,
    String fingerprint,
    @Nullable Instant neededAt) {

  public Promise {
    lines = List.copyOf(lines);
    if (lines.isEmpty()) {
      throw new IllegalArgumentException("A hold has at least one line");
    }
  }

  /** Needed now. */
  public Promise(
      String site,
      RegionCode region,
      List<Line> lines,
      String reference,
      Instant expiresAt,
      String fingerprint) {
    this(site, region, lines, reference, expiresAt, fingerprint, null);
  }

  /** So much of one commodity. */
  public record Line(String commodity, Quantity quantity) {}

  /** Lines of one commodity are counted together, however often it was named. */
  static List<Line> summed(List<Line> lines) {
    Map<String, Quantity> byCommodity = new TreeMap<>();
    lines.forEach(it -> byCommodity.merge(it.commodity(), it.quantity(), Quantity::plus));
    return byCommodity.entrySet().stream().map(it -> new Line(it.getKey(), it.getValue())).toList();
  }

  StockKey stockOf(Line line) {
    return new StockKey(site, line.commodity());
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
