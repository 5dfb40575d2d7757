package org.cailanzi.inventory.shelf;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cailanzi.inventory.act.CityClock;
import org.cailanzi.inventory.basket.Rations;
import org.cailanzi.inventory.site.Site;
import org.cailanzi.inventory.site.Sites;
import org.cailanzi.inventory.stock.Stock;
import org.cailanzi.inventory.stock.StockKey;
import org.cailanzi.inventory.stock.Stocks;
import org.cailanzi.platform.city.CityProfile;
import org.cailanzi.platform.commodity.Commodity;
import org.cailanzi.platform.identity.Caller;
import org.cailanzi.platform.identity.Role;
import org.cailanzi.platform.problem.Bilingual;
import org.cailanzi.platform.problem.Field;
import org.cailanzi.platform.problem.Problem;
import org.cailanzi.platform.region.RegionCode;
import org.cailanzi.platform.web.QuantityBody;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The shelf over HTTP. Residents see that of their own region, and of stock nothing else. */
@RestController
class ShelfController {
  private final Sites sites;
  private final Stocks stocks;
  private final Rations rations;
  private final CityProfile city;
  private final CityClock clock;

  ShelfController(Sites sites, Stocks stocks, Rations rations, CityProfile city, CityClock clock) {
    this.sites = sites;
    this.stocks = stocks;
    this.rations = rations;
    this.city = city;
    this.clock = clock;
  }

  @GetMapping("/shelf")
  Shelf shelf(Caller caller, @RequestParam String region) {
    RegionCode place = Field.read("region", () -> new RegionCode(region));
    if (caller.is(Role.RESIDENT)) {
      caller.requireScope(place);
    }
    Site site =
        sites.serving(place).stream()
            .filter(Site::isPlace)
            .findFirst()
            .orElseThrow(() -> notServed(place).asException());
    return new Shelf(site.code(), site.zh(), site.en(), items(site));
  }

  private static Problem notServed(RegionCode place) {
    return Problem.of(
            HttpStatus.NOT_FOUND,
            "not-found",
            new Bilingual("还没有供应点", "No supply point yet"),
            new Bilingual("还没有供应点服务 " + place, "No supply point serves " + place + " yet"))
        .fixedBy(
            new Bilingual(
                "请商务局登记服务该地区的供应点（网点的 serves 填该地区）",
                "The bureau registers a site whose serves names the region"))
        .with("what", "site serving")
        .with("id", place.code());
  }

  private List<Item> items(Site site) {
    List<Commodity> all = city.commodities().all();
    Map<StockKey, Stock> there =
        stocks.find(all.stream().map(it -> new StockKey(site.code(), it.code())).toList());
    return all.stream()
        .flatMap(
            it ->
                Stream.ofNullable(there.get(new StockKey(site.code(), it.code())))
                    .map(s -> item(it, s)))
        .toList();
  }

  private Item item(Commodity commodity, Stock stock) {
    return new Item(
        commodity.code(),
        commodity.zh(),
        commodity.en(),
        commodity.group(),
        QuantityBody.of(stock.available(clock.now())),
        rations.perPerson(commodity).map(QuantityBody::of).orElse(null));
  }

  /** The goods of one site, in the order of the city's list; what has run out shows zero. */
  record Shelf(String site, String zh, String en, List<Item> items) {}

  /**
   * @param perPersonDay the most each person of a home may have on a day, of goods that the reserve
   *     has released; else null
   */
  record Item(
      String commodity,
      String zh,
      String en,
      String group,
      QuantityBody available,
      @Nullable QuantityBody perPersonDay) {}
}
