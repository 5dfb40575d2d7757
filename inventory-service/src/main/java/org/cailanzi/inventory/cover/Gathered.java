package org.cailanzi.inventory.cover;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.OptionalLong;
import org.cailanzi.inventory.goods.Goods;
import org.cailanzi.inventory.report.Line;
import org.cailanzi.inventory.stock.Sold;
import org.cailanzi.inventory.stock.Stock;
import org.cailanzi.inventory.stock.StockKey;
import org.cailanzi.platform.commodity.Commodity;
import org.cailanzi.platform.measure.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * What tells of the days of some sites: live stock of today, the reports of days that are over and
 * of goods without live stock.
 *
 * @param underWay what comes into which stock, as far as more than reports is known
 */
record Gathered(
    Map<StockKey, Stock> stocks,
    Map<StockKey, NavigableMap<LocalDate, Line>> lines,
    Map<StockKey, Quantity> underWay,
    Terms terms) {

  /**
   * What it is judged by.
   *
   * @param observedDays rule I4
   * @param countsDays for how many days after its own a report counts as what is there
   * @param reachDays for how many days after its own it says anything
   */
  record Terms(
      Goods goods, Instant now, LocalDate today, int observedDays, int countsDays, int reachDays) {}

  boolean isOver(LocalDate day) {
    return day.isBefore(terms.today());
  }

  boolean isToCome(LocalDate day) {
    return day.isAfter(terms.today());
  }

  /**
   * What the sites hold on a day.
   *
   * @param countedLive whether the stock of a day that is over was counted when it was today: what
   *     had live stock then is not counted again from its report
   */
  List<Holding> on(LocalDate day, boolean countedLive) {
    boolean over = isOver(day);
    Map<StockKey, Holding> holdings = new HashMap<>();
    lines.forEach((key, told) -> put(holdings, key, reported(key, told, day)));
    stocks.forEach(
        (key, stock) -> {
          if (!over) {
            put(holdings, key, live(stock, day));
          } else if (!stock.sold().since().isAfter(day)
              && (countedLive || !holdings.containsKey(key))) {
            put(holdings, key, sold(stock, day));
          }
        });
    if (!over) {
      underWay.keySet().forEach(key -> holdings.computeIfAbsent(key, this::coming));
    }
    return List.copyOf(holdings.values());
  }

  private static void put(
      Map<StockKey, Holding> holdings, StockKey key, @Nullable Holding holding) {
    if (holding != null) {
      holdings.put(key, holding);
    }
  }

  private @Nullable Holding live(Stock stock, LocalDate day) {
    @Nullable Long available = grams(stock.key(), stock.available(terms.now()));
    return available == null
        ? null
        : holding(
            stock.key(),
            available,
            underWay.get(stock.key()),
            meanSold(stock, day),
            soldOn(stock, day),
            null,
            standard(stock.key(), day));
  }

  /** What is known of a day that is over without a report: not what was there, but what went. */
  private Holding sold(Stock stock, LocalDate day) {
    return holding(stock.key(), null, null, meanSold(stock, day), soldOn(stock, day), null, null);
  }

  private Holding coming(StockKey key) {
    return holding(key, null, underWay.get(key), null, null, null, null);
  }

  /** What is under way now is no matter of days that are over. */
  private @Nullable Quantity coming(StockKey key, @Nullable Quantity reported, LocalDate day) {
    @Nullable Quantity known = isOver(day) ? null : underWay.get(key);
    return known == null ? reported : known;
  }

  private @Nullable Holding reported(
      StockKey key, NavigableMap<LocalDate, Line> told, LocalDate day) {
    NavigableMap<LocalDate, Line> reach =
        told.subMap(day.minusDays(terms.reachDays()), true, day, true);
    if (reach.isEmpty()) {
      return null;
    }
    LocalDate last = reach.lastKey();
    Line line = reach.lastEntry().getValue();
    @Nullable Long closing = grams(key, line.closing());
    boolean counts = !last.isBefore(day.minusDays(terms.countsDays()));
    @Nullable Line today = reach.get(day);
    @Nullable Long mean =
        meanOut(key, reach.tailMap(day.minusDays(terms.observedDays() - 1L), true).values());
    @Nullable Long out = today == null ? null : grams(key, today.out());
    if (closing == null) {
      // Of goods of which only what went is told nobody knows what is there.
      return mean == null ? null : holding(key, null, null, mean, out, null, null);
    }
    return holding(
        key,
        counts ? closing : null,
        coming(key, counts ? line.inTransit() : null, day),
        mean,
        out,
        last,
        standard(key, day));
  }

  /** What the last report that counts says of a standard, also of goods with live stock. */
  private @Nullable Standard standard(StockKey key, LocalDate day) {
    var last = lines.getOrDefault(key, Collections.emptyNavigableMap()).floorEntry(day);
    @Nullable BigDecimal days =
        last == null || last.getKey().isBefore(day.minusDays(terms.countsDays()))
            ? null
            : last.getValue().reserve().standardDays();
    return last == null || days == null
        ? null
        : new Standard(
            key.site(), key.commodity(), days, last.getValue().reportedCoverDays(), last.getKey());
  }

  private Holding holding(
      StockKey key,
      @Nullable Long available,
      @Nullable Quantity inTransit,
      @Nullable Long dailyOut,
      @Nullable Long out,
      @Nullable LocalDate reported,
      @Nullable Standard standard) {
    @Nullable Long coming = grams(key, inTransit);
    return new Holding(
        key.site(),
        key.commodity(),
        commodity(key).group(),
        available,
        coming == null ? 0 : coming,
        dailyOut,
        out,
        reported,
        standard);
  }

  private @Nullable Long meanSold(Stock stock, LocalDate day) {
    Sold sold = stock.sold();
    boolean kept =
        sold.knownFrom().equals(sold.since())
            || !day.minusDays(terms.observedDays()).isBefore(sold.knownFrom());
    OptionalLong mean = kept ? sold.meanBefore(day, terms.observedDays()) : OptionalLong.empty();
    return mean.isEmpty() ? null : inBaseUnits(stock.key(), mean.getAsLong());
  }

  /** A day without a sale is a day of zero, but of days before the oldest kept nothing is known. */
  private @Nullable Long soldOn(Stock stock, LocalDate day) {
    Sold sold = stock.sold();
    LocalDate known = sold.knownFrom();
    return day.isBefore(known) || !day.isBefore(terms.today())
        ? null
        : inBaseUnits(
            stock.key(),
            sold.days().stream()
                .filter(it -> it.day().equals(day))
                .mapToLong(Sold.Day::amount)
                .sum());
  }

  /** The mean over the days that told what went out: a day without a report is no day of zero. */
  private @Nullable Long meanOut(StockKey key, Collection<Line> some) {
    List<Quantity> outs = new ArrayList<>();
    some.stream().map(Line::out).filter(Objects::nonNull).forEach(outs::add);
    return outs.isEmpty()
        ? null
        : inBaseUnits(
            key, Math.ceilDiv(outs.stream().mapToLong(Quantity::amount).sum(), outs.size()));
  }

  private @Nullable Long inBaseUnits(StockKey key, long amount) {
    return grams(key, new Quantity(amount, commodity(key).dimension()));
  }

  /** Goods whose net weight nobody has stated cannot be counted in days. */
  private @Nullable Long grams(StockKey key, @Nullable Quantity quantity) {
    OptionalLong grams = quantity == null ? OptionalLong.empty() : commodity(key).gramsOf(quantity);
    return grams.isEmpty() ? null : Long.valueOf(grams.getAsLong());
  }

  private Commodity commodity(StockKey key) {
    return terms.goods().coded(key.commodity());
  }
}
