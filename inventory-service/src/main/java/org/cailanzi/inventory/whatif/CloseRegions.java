package org.cailanzi.inventory.whatif;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cailanzi.inventory.act.CityClock;
import org.cailanzi.inventory.cover.Holding;
import org.cailanzi.inventory.cover.Holdings;
import org.cailanzi.inventory.goods.Goods;
import org.cailanzi.inventory.population.Populations;
import org.cailanzi.inventory.site.Site;
import org.cailanzi.inventory.site.Sites;
import org.cailanzi.inventory.stock.Lot;
import org.cailanzi.inventory.stock.Stock;
import org.cailanzi.inventory.stock.Stocks;
import org.cailanzi.inventory.whatif.Outlook.GroupOutlook;
import org.cailanzi.platform.city.CityProfile;
import org.cailanzi.platform.commodity.Commodity;
import org.cailanzi.platform.commodity.FoodGroup;
import org.cailanzi.platform.measure.Quantity;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reckons what closing regions would mean. People who are shut in eat by the plan, and of what a
 * site has they get the part that they are of those it serves: to count it all for them would
 * promise the same cabbage to their neighbours as well.
 */
@Component
class CloseRegions {
  private final Holdings holdings;
  private final Stocks stocks;
  private final Sites sites;
  private final Populations populations;
  private final Goods goods;
  private final CityProfile city;
  private final CityClock clock;

  CloseRegions(
      Holdings holdings,
      Stocks stocks,
      Sites sites,
      Populations populations,
      Goods goods,
      CityProfile city,
      CityClock clock) {
    this.holdings = holdings;
    this.stocks = stocks;
    this.sites = sites;
    this.populations = populations;
    this.goods = goods;
    this.city = city;
    this.clock = clock;
  }

  Outlook reckon(Closure closure) {
    LocalDate today = clock.today();
    People people = new People(closure, populations.census(city.code(), today));
    List<Site> all = sites.within(city.code());
    Map<String, Share> shares = new HashMap<>();
    all.forEach(it -> shares.put(it.code(), people.servedBy(it)));
    List<Site> near =
        all.stream()
            .filter(it -> it.isPlace() && !it.serves().isEmpty())
            .filter(it -> !share(shares, it.code()).isNone())
            .toList();
    Map<String, List<Batch>> batches = batches(near, shares, today);
    List<Holding> whole = holdings.of(all, today);
    return new Outlook(
        closure,
        people.all(),
        people.households(),
        people.uncounted(),
        city.groups().stream()
            .map(it -> group(it, closure, people, batches, ofGroup(it, whole), shares))
            .toList());
  }

  private static Share share(Map<String, Share> shares, String site) {
    return shares.getOrDefault(site, new Share(0, 0));
  }

  /** What is known of a group's goods at all sites. */
  private List<Holding> ofGroup(FoodGroup group, List<Holding> whole) {
    return whole.stream()
        .filter(it -> city.countsTowards(it.group(), group.code()))
        .filter(it -> it.available() != null)
        .toList();
  }

  private GroupOutlook group(
      FoodGroup group,
      Closure closure,
      People people,
      Map<String, List<Batch>> batches,
      List<Holding> whole,
      Map<String, Share> shares) {
    List<Batch> there =
        batches.entrySet().stream()
            .filter(it -> city.countsTowards(it.getKey(), group.code()))
            .flatMap(it -> it.getValue().stream())
            .toList();
    long near = there.stream().mapToLong(Batch::grams).sum();
    long all =
        whole.stream()
            .mapToLong(it -> share(shares, it.site()).of(Objects.requireNonNull(it.available())))
            .sum();
    @Nullable Long need =
        group.norm() == null || people.noneCounted()
            ? null
            : Long.valueOf(Math.multiplyExact(people.all(), group.norm().grams()));
    boolean told = !there.isEmpty() || !whole.isEmpty();
    return new GroupOutlook(
        group,
        need,
        told,
        near,
        Math.max(0, all - near),
        need == null || !told ? null : curve(there, need, closure));
  }

  /** Until it begins they eat from the same shelves, and nothing comes in then either. */
  private Curve curve(List<Batch> there, long need, Closure closure) {
    LocalDate today = clock.today();
    int days = Math.toIntExact(ChronoUnit.DAYS.between(today, closure.lastDay())) + 1;
    return Curve.of(there, need, today, days).from(closure.from());
  }

  /** Their part of what is near, by group: lots where there are any, else what was reported. */
  private Map<String, List<Batch>> batches(
      List<Site> near, Map<String, Share> shares, LocalDate today) {
    Map<String, List<Batch>> batches = new HashMap<>();
    for (Stock stock : stocks.ofSites(near.stream().map(Site::code).toList())) {
      Share share = share(shares, stock.key().site());
      Commodity commodity = goods.coded(stock.key().commodity());
      batches
          .computeIfAbsent(commodity.group(), _ -> new ArrayList<>())
          .addAll(lots(stock, commodity, share));
    }
    holdings.of(near, today).stream()
        .filter(it -> it.reported() != null && it.available() != null)
        .forEach(
            it ->
                batches
                    .computeIfAbsent(it.group(), _ -> new ArrayList<>())
                    .add(
                        new Batch(
                            share(shares, it.site()).of(Objects.requireNonNull(it.available())),
                            null)));
    return batches;
  }

  /** What is promised to others leaves first, as it will when it is picked. */
  private List<Batch> lots(Stock stock, Commodity commodity, Share share) {
    List<Batch> batches = new ArrayList<>();
    long promised = stock.held().amount();
    for (Lot lot : stock.lots()) {
      if (lot.expiredAt(clock.now())) {
        continue;
      }
      long gone = Math.min(promised, lot.quantity().amount());
      promised -= gone;
      Quantity free = new Quantity(lot.quantity().amount() - gone, commodity.dimension());
      LocalDate lastDay = clock.dayOf(lot.expires().minusMillis(1));
      commodity.gramsOf(free).ifPresent(grams -> batches.add(new Batch(share.of(grams), lastDay)));
    }
    return batches;
  }
}
