package org.cailanzi.inventory.cover;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cailanzi.inventory.act.CityClock;
import org.cailanzi.inventory.goods.Goods;
import org.cailanzi.inventory.report.Form;
import org.cailanzi.inventory.report.FormKey;
import org.cailanzi.inventory.report.Line;
import org.cailanzi.inventory.report.Reports;
import org.cailanzi.inventory.site.Site;
import org.cailanzi.inventory.stock.Stock;
import org.cailanzi.inventory.stock.StockKey;
import org.cailanzi.inventory.stock.Stocks;
import org.cailanzi.platform.city.CityProfile;
import org.cailanzi.platform.commodity.Commodity;
import org.cailanzi.platform.measure.Quantity;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Gathers what the sites of a region hold. Live stock tells of today; of a day that is over, and of
 * goods without live stock, the reports tell.
 */
@Component
public class Holdings {
  private final Stocks stocks;
  private final Reports reports;
  private final Goods goods;
  private final CityProfile city;
  private final CityClock clock;
  private final CoverSettings settings;

  Holdings(
      Stocks stocks,
      Reports reports,
      Goods goods,
      CityProfile city,
      CityClock clock,
      CoverSettings settings) {
    this.stocks = stocks;
    this.reports = reports;
    this.goods = goods;
    this.city = city;
    this.clock = clock;
    this.settings = settings;
  }

  /** What the sites hold on a day; of a summary and its parts, the summary alone counts. */
  public List<Holding> of(Collection<Site> sites, LocalDate day) {
    Set<String> codes = sites.stream().map(Site::code).collect(Collectors.toSet());
    List<String> counted =
        sites.stream()
            .filter(it -> it.partOf() == null || !codes.contains(it.partOf()))
            .map(Site::code)
            .toList();
    List<Holding> holdings = new ArrayList<>();
    Set<StockKey> live = new HashSet<>();
    if (!day.isBefore(clock.today())) {
      for (Stock stock : stocks.ofSites(counted)) {
        live.add(stock.key());
        live(stock, day).ifPresent(holdings::add);
      }
    }
    reported(counted, day)
        .forEach(
            (key, lines) -> {
              if (!live.contains(key)) {
                reported(key, lines, day).ifPresent(holdings::add);
              }
            });
    return holdings;
  }

  private Optional<Holding> live(Stock stock, LocalDate day) {
    Commodity commodity = goods.coded(stock.key().commodity());
    OptionalLong mean = stock.sold().meanBefore(day, city.rules().observedDays());
    return grams(commodity, stock.available(clock.now()))
        .map(
            available ->
                new Holding(
                    stock.key().site(),
                    commodity.code(),
                    commodity.group(),
                    available,
                    0,
                    mean.isEmpty()
                        ? null
                        : gramsOrNull(
                            commodity, new Quantity(mean.getAsLong(), commodity.dimension())),
                    null));
  }

  private Map<StockKey, NavigableMap<LocalDate, Line>> reported(List<String> sites, LocalDate day) {
    int window = Math.max(city.rules().observedDays() - 1, settings.reportCountsDays());
    List<FormKey> keys =
        sites.stream()
            .flatMap(
                site ->
                    IntStream.rangeClosed(0, window)
                        .mapToObj(back -> new FormKey(site, day.minusDays(back))))
            .toList();
    Map<StockKey, NavigableMap<LocalDate, Line>> lines = new HashMap<>();
    for (Form form : reports.find(keys).values()) {
      form.current()
          .forEach(
              (commodity, entry) ->
                  lines
                      .computeIfAbsent(
                          new StockKey(form.key().site(), commodity), _ -> new TreeMap<>())
                      .put(form.key().day(), entry.line()));
    }
    return lines;
  }

  private Optional<Holding> reported(
      StockKey key, NavigableMap<LocalDate, Line> lines, LocalDate day) {
    Commodity commodity = goods.coded(key.commodity());
    LocalDate last = lines.lastKey();
    Line line = lines.lastEntry().getValue();
    boolean counts = !last.isBefore(day.minusDays(settings.reportCountsDays()));
    return grams(commodity, line.closing())
        .map(
            closing ->
                new Holding(
                    key.site(),
                    commodity.code(),
                    commodity.group(),
                    counts ? closing : null,
                    counts && line.inTransit() != null
                        ? grams(commodity, line.inTransit()).orElse(0L)
                        : 0,
                    meanOut(
                        commodity,
                        lines
                            .tailMap(day.minusDays(city.rules().observedDays() - 1L), true)
                            .values()),
                    last));
  }

  /** The mean over the days that told what went out: a day without a report is no day of zero. */
  private static @Nullable Long meanOut(Commodity commodity, Collection<Line> lines) {
    List<Quantity> outs = new ArrayList<>();
    lines.forEach(
        it -> {
          if (it.out() != null) {
            outs.add(it.out());
          }
        });
    if (outs.isEmpty()) {
      return null;
    }
    long sum = outs.stream().mapToLong(Quantity::amount).sum();
    return gramsOrNull(
        commodity, new Quantity(Math.ceilDiv(sum, outs.size()), commodity.dimension()));
  }

  /** Goods whose net weight nobody has stated cannot be counted in days. */
  private static Optional<Long> grams(Commodity commodity, Quantity quantity) {
    return Optional.ofNullable(gramsOrNull(commodity, quantity));
  }

  private static @Nullable Long gramsOrNull(Commodity commodity, Quantity quantity) {
    OptionalLong grams = commodity.gramsOf(quantity);
    return grams.isEmpty() ? null : Long.valueOf(grams.getAsLong());
  }
}
