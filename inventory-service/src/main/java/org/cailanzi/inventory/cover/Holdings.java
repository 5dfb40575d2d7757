package org.cailanzi.inventory.cover;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
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
import org.cailanzi.platform.measure.Quantity;
import org.springframework.stereotype.Component;

/** Gathers what the sites of a region have told, and what they hold now. */
@Component
public class Holdings {
  private final Stocks stocks;
  private final Reports reports;
  private final Optional<Arrivals> arrivals;
  private final Goods goods;
  private final CityProfile city;
  private final CityClock clock;
  private final CoverSettings settings;

  Holdings(
      Stocks stocks,
      Reports reports,
      Optional<Arrivals> arrivals,
      Goods goods,
      CityProfile city,
      CityClock clock,
      CoverSettings settings) {
    this.stocks = stocks;
    this.reports = reports;
    this.arrivals = arrivals;
    this.goods = goods;
    this.city = city;
    this.clock = clock;
    this.settings = settings;
  }

  /** How many days after its own a report still says something of a day's cover. */
  int reachDays() {
    return Math.max(city.rules().observedDays() - 1, settings.reportCountsDays());
  }

  /** What the sites hold on a day; of a summary and its parts, the summary alone counts. */
  public List<Holding> of(Collection<Site> sites, LocalDate day) {
    return gather(sites, day, day).on(day, false);
  }

  /** All that tells of some days; of a summary and its parts, the summary alone counts. */
  Gathered gather(Collection<Site> sites, LocalDate from, LocalDate to) {
    Set<String> codes = sites.stream().map(Site::code).collect(Collectors.toSet());
    List<String> counted =
        sites.stream()
            .filter(it -> it.partOf() == null || !codes.contains(it.partOf()))
            .map(Site::code)
            .toList();
    Instant now = clock.now();
    return new Gathered(
        stocks.ofSites(counted).stream().collect(Collectors.toMap(Stock::key, Function.identity())),
        reported(counted, from.minusDays(reachDays()), to),
        to.isBefore(clock.today()) ? Map.of() : underWay(counted, now),
        new Gathered.Terms(
            goods,
            now,
            clock.today(),
            city.rules().observedDays(),
            settings.reportCountsDays(),
            reachDays()));
  }

  private Map<StockKey, Quantity> underWay(List<String> sites, Instant now) {
    Instant before = now.plus(Duration.ofHours(city.rules().transitHours()));
    return arrivals.map(it -> it.underWay(sites, before)).orElse(Map.of());
  }

  private Map<StockKey, NavigableMap<LocalDate, Line>> reported(
      List<String> sites, LocalDate from, LocalDate to) {
    List<FormKey> keys =
        sites.stream()
            .flatMap(site -> from.datesUntil(to.plusDays(1)).map(day -> new FormKey(site, day)))
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
}
