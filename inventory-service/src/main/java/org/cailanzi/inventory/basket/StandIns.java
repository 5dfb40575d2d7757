package org.cailanzi.inventory.basket;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.cailanzi.inventory.act.CityClock;
import org.cailanzi.inventory.stock.Stock;
import org.cailanzi.inventory.stock.StockKey;
import org.cailanzi.inventory.stock.Stocks;
import org.cailanzi.platform.city.CityProfile;
import org.cailanzi.platform.measure.Quantity;
import org.springframework.stereotype.Component;

/** Looks for goods that may stand in for what a site is short of. */
@Component
public class StandIns {
  private final Stocks stocks;
  private final CityProfile city;
  private final CityClock clock;

  public StandIns(Stocks stocks, CityProfile city, CityClock clock) {
    this.stocks = stocks;
    this.city = city;
    this.clock = clock;
  }

  /** Goods that are there and may stand in for what is missing. */
  public record StandIn(String commodity, Quantity available) {}

  /**
   * What a site has instead, by the commodity that is short, most of it first. What the basket asks
   * for anyway is not offered.
   */
  public Map<String, List<StandIn>> at(String site, Basket basket, Set<String> shortOf) {
    Map<String, List<StockKey>> candidates = candidates(site, basket, shortOf);
    List<StockKey> all = candidates.values().stream().flatMap(List::stream).distinct().toList();
    Map<StockKey, Stock> there = all.isEmpty() ? Map.of() : stocks.find(all);
    Map<String, List<StandIn>> offers = new HashMap<>();
    candidates.forEach((code, keys) -> offers.put(code, offers(keys, there)));
    return offers;
  }

  private Map<String, List<StockKey>> candidates(String site, Basket basket, Set<String> shortOf) {
    Set<String> asked = basket.codes();
    Map<String, List<StockKey>> candidates = new HashMap<>();
    for (Basket.Line line : basket.lines()) {
      if (shortOf.contains(line.commodity().code())) {
        candidates.put(
            line.commodity().code(),
            city.commodities().all().stream()
                .filter(it -> line.substitutes().allow(it, line.commodity()))
                .filter(it -> !asked.contains(it.code()))
                .map(it -> new StockKey(site, it.code()))
                .toList());
      }
    }
    return candidates;
  }

  private List<StandIn> offers(List<StockKey> keys, Map<StockKey, Stock> there) {
    return keys.stream()
        .flatMap(
            it ->
                Stream.ofNullable(there.get(it))
                    .map(s -> new StandIn(it.commodity(), s.available(clock.now()))))
        .filter(it -> !it.available().isZero())
        .sorted(Comparator.comparing((StandIn it) -> -it.available().amount()))
        .toList();
  }
}
