package org.cailanzi.inventory.notice;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cailanzi.inventory.stock.Lot;
import org.cailanzi.inventory.stock.Stock;
import org.cailanzi.platform.measure.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * Something at a site to look at.
 *
 * @param lot the lot that expires or is blocked, or null for goods that are low
 * @param quantity what expires, has expired or is blocked; of low goods what is available
 * @param least the target that low goods are below, else null
 */
record Notice(
    Kind kind,
    String site,
    String commodity,
    @Nullable Lot lot,
    Quantity quantity,
    @Nullable Quantity least) {

  /** The most urgent first. */
  static final Comparator<Notice> BY_URGENCY =
      Comparator.comparing(Notice::kind)
          .thenComparing(Notice::site)
          .thenComparing(Notice::commodity);

  /** What is the matter, the most urgent first. */
  enum Kind {
    BLOCKED,
    EXPIRED,
    EXPIRING,
    BELOW_TARGET
  }

  /** What is to be told of the lots of a stock. */
  static List<Notice> ofLots(Stock stock, Instant now, Instant soon) {
    List<Notice> told = new ArrayList<>();
    for (Lot lot : stock.lots()) {
      kindOf(lot, now, soon)
          .ifPresent(
              it ->
                  told.add(
                      new Notice(
                          it,
                          stock.key().site(),
                          stock.key().commodity(),
                          lot,
                          lot.quantity(),
                          null)));
    }
    return told;
  }

  private static Optional<Kind> kindOf(Lot lot, Instant now, Instant soon) {
    if (lot.isBlocked()) {
      return Optional.of(Kind.BLOCKED);
    }
    if (lot.expiredAt(now)) {
      return Optional.of(Kind.EXPIRED);
    }
    return lot.expiredAt(soon) ? Optional.of(Kind.EXPIRING) : Optional.empty();
  }

  /** The goods of which a site has less than it should; what it never had counts as none. */
  static List<Notice> ofTarget(Target target, Map<String, Stock> stocks, Instant now) {
    List<Notice> told = new ArrayList<>();
    for (Target.Line line : target.lines()) {
      @Nullable Stock stock = stocks.get(line.commodity());
      Quantity there =
          stock == null ? Quantity.none(line.least().dimension()) : stock.available(now);
      if (there.compareTo(line.least()) < 0) {
        told.add(
            new Notice(
                Kind.BELOW_TARGET, target.site(), line.commodity(), null, there, line.least()));
      }
    }
    return told;
  }
}
