package org.cailanzi.inventory.basket;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cailanzi.inventory.act.CityClock;
import org.cailanzi.inventory.site.Site;
import org.cailanzi.inventory.site.Sites;
import org.cailanzi.inventory.stock.Stock;
import org.cailanzi.inventory.stock.StockKey;
import org.cailanzi.inventory.stock.Stocks;
import org.cailanzi.platform.measure.Quantity;
import org.cailanzi.platform.region.RegionCode;
import org.springframework.stereotype.Component;

/**
 * Proposes sites for a basket: those that serve the region, the smallest service area first; then
 * others of its district that serve residents, the nearest code first.
 */
@Component
public class ProposeSites {
  /** More than a dispatcher looks at, fewer than a large district has. */
  private static final int SITES = 30;

  private final Sites sites;
  private final Stocks stocks;
  private final CityClock clock;

  public ProposeSites(Sites sites, Stocks stocks, CityClock clock) {
    this.sites = sites;
    this.stocks = stocks;
    this.clock = clock;
  }

  /** The best first: the whole basket at the nearest site that has it. */
  public List<Proposal> of(RegionCode region, Basket basket) {
    List<Site> near = near(region);
    Map<StockKey, Stock> there = near.isEmpty() ? Map.of() : stocks.find(keys(near, basket));
    return Proposal.inOrder(
        IntStream.range(0, near.size())
            .mapToObj(
                it ->
                    new Proposal(
                        near.get(it),
                        it,
                        near.get(it).servedRegionAround(region).orElse(null),
                        shares(near.get(it), basket, there)))
            .toList());
  }

  private List<Site> near(RegionCode region) {
    List<Site> serving = sites.serving(region).stream().filter(Site::isPlace).toList();
    Set<String> known = serving.stream().map(Site::code).collect(Collectors.toSet());
    List<Site> near = new ArrayList<>(serving);
    sites.within(region.at(RegionCode.Level.DISTRICT)).stream()
        .filter(it -> it.isPlace() && !it.serves().isEmpty() && !known.contains(it.code()))
        .sorted(
            Comparator.comparingInt((Site it) -> -sharedDigits(it.region(), region))
                .thenComparing(Site::code))
        .forEach(near::add);
    return near.subList(0, Math.min(SITES, near.size()));
  }

  private static int sharedDigits(RegionCode one, RegionCode other) {
    int shortest = Math.min(one.code().length(), other.code().length());
    return IntStream.range(0, shortest)
        .filter(it -> one.code().charAt(it) != other.code().charAt(it))
        .findFirst()
        .orElse(shortest);
  }

  private static List<StockKey> keys(List<Site> near, Basket basket) {
    return near.stream()
        .flatMap(
            site ->
                basket.lines().stream().map(it -> new StockKey(site.code(), it.commodity().code())))
        .toList();
  }

  private List<Proposal.Share> shares(Site site, Basket basket, Map<StockKey, Stock> there) {
    return basket.lines().stream()
        .map(
            it -> {
              StockKey key = new StockKey(site.code(), it.commodity().code());
              Quantity available =
                  Optional.ofNullable(there.get(key))
                      .map(stock -> stock.available(clock.now()))
                      .orElse(Quantity.none(it.quantity().dimension()));
              return new Proposal.Share(it, available);
            })
        .toList();
  }
}
