package org.cailanzi.inventory.replenishment;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.cailanzi.inventory.act.CityClock;
import org.cailanzi.inventory.goods.Goods;
import org.cailanzi.inventory.site.Site;
import org.cailanzi.inventory.site.SiteKind;
import org.cailanzi.inventory.stock.Lot;
import org.cailanzi.inventory.stock.Stock;
import org.cailanzi.inventory.stock.Stocks;
import org.cailanzi.inventory.supply.Offer;
import org.cailanzi.platform.city.CityProfile;
import org.cailanzi.platform.commodity.Commodity;
import org.cailanzi.platform.measure.Quantity;
import org.springframework.stereotype.Component;

/** Gathers the goods that a match may use. */
@Component
class Gather {
  private final Stocks stocks;
  private final Goods goods;
  private final CityProfile city;
  private final CityClock clock;

  Gather(Stocks stocks, Goods goods, CityProfile city, CityClock clock) {
    this.stocks = stocks;
    this.goods = goods;
    this.city = city;
    this.clock = clock;
  }

  List<Origin> offered(List<Offer> usable, Ask ask) {
    List<Origin> origins = new ArrayList<>();
    for (Offer offer : usable) {
      Commodity commodity = goods.coded(offer.commodity());
      origins.add(
          Origin.Offered.of(
              offer, commodity, offer.goodDays(ask.day(), commodity.shelfLifeHours())));
    }
    return origins;
  }

  /**
   * What lies on the shelves of an area's places, but for its reserve, what a recall keeps there
   * and what expires too soon.
   */
  List<Origin> stocked(Area area, List<Site> sites, Ask ask) {
    List<Site> places =
        sites.stream().filter(it -> it.isPlace() && it.kind() != SiteKind.RESERVE_DEPOT).toList();
    List<Origin> origins = new ArrayList<>();
    for (Stock stock : stocks.ofSites(places.stream().map(Site::code).toList())) {
      places.stream()
          .filter(it -> it.code().equals(stock.key().site()))
          .forEach(it -> add(stock, it, area, ask, origins));
    }
    return origins;
  }

  private void add(Stock stock, Site site, Area area, Ask ask, List<Origin> origins) {
    Instant from = later(clock.now(), clock.startOf(ask.day()));
    int least = city.supply().leastGoodDays();
    List<Lot> keeping =
        stock.lots().stream()
            .filter(it -> it.usableAt(from) && goodDays(it, from) >= least)
            .toList();
    Quantity kept =
        keeping.stream()
            .map(Lot::quantity)
            .reduce(Quantity.none(stock.onHand().dimension()), Quantity::plus);
    Quantity free = kept.atMost(stock.available(from));
    if (!free.isZero()) {
      // Lots leave in the order they expire, so the first of them is the one to reckon with.
      long days = keeping.stream().mapToLong(it -> goodDays(it, from)).min().orElse(0);
      Commodity commodity = goods.coded(stock.key().commodity());
      origins.add(Origin.Stocked.of(site.code(), site.place(), area.code(), commodity, free, days));
    }
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static long goodDays(Lot lot, Instant from) {
    return Duration.between(from, lot.expires()).toDays();
  }
}
