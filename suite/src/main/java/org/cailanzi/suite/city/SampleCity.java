package org.cailanzi.suite.city;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.cailanzi.platform.city.CityConfiguration;
import org.cailanzi.platform.city.CityProfile;
import org.cailanzi.suite.table.Table;

/**
 * Writes the sample city's tables into a folder, together with the plan by which they are loaded.
 * The same code writes the same bytes every time.
 */
final class SampleCity {
  private static final long SEED = 20200224;
  private static final int DWELLINGS = 300;

  private final CityProfile city = CityConfiguration.readProfile("wuxi");
  private final Folder folder;

  SampleCity(Path folder) {
    this.folder = Folder.created(folder);
  }

  void write() {
    List<Goods> goods = Goods.all();
    List<Site> sites = WuxiSites.of(city);
    List<Community> communities = Community.of(city, new Random(SEED));
    folder.put("populations.csv", populations(communities));
    folder.put("sites.csv", Site.table(sites));
    folder.put("points.csv", Site.points(sites));
    folder.put("receipts.csv", new Shelves(city.day(), new Random(SEED + 1)).fill(sites, goods));
    folder.put("reports.csv", new DailyReports(city.day(), new Random(SEED + 2)).fill(goods));
    folder.put("quotes.csv", new Prices(city, new Random(SEED + 3)).quote(sites, goods));
    Table dwellings = dwellings(communities);
    folder.put("dwellings.csv", dwellings);
    Table requests = new Wishes(new Random(SEED + 5)).of(dwellings);
    folder.put("requests.csv", requests);
    folder.put("couriers.csv", couriers(dwellings, requests));
    folder.ship("/sample/ceilings.csv", "ceilings.csv");
    folder.ship("/sample/accounts.csv", "accounts.csv");
    folder.ship("/sample/suppliers.csv", "suppliers.csv");
    folder.ship("/sample/offers.csv", "offers.csv");
    folder.ship("/sample/slips.csv", "slips.csv");
    folder.ship("/sample/price-reports.csv", "price-reports.csv");
    folder.ship("/plans/wuxi.yml", "load-plan.yml");
  }

  private static Table populations(List<Community> communities) {
    Table table = new Table("region", "zh", "population", "households", "source");
    communities.forEach(
        it -> table.add(it.code(), it.name(), it.population(), it.households(), "样例：按区人口推算"));
    return table;
  }

  private Table dwellings(List<Community> communities) {
    Dwellings dwellings = new Dwellings(city.day(), new Random(SEED + 4));
    for (int i = 0; i < DWELLINGS; i++) {
      Community community = communities.get(i % communities.size());
      dwellings.add(community.code(), community.name());
    }
    return dwellings.table();
  }

  /**
   * One courier for each street that asks for something, but for the one that asks for least: so
   * the first plan shows what a gap looks like.
   */
  private static Table couriers(Table dwellings, Table requests) {
    Map<String, String> streets = new LinkedHashMap<>();
    dwellings
        .rows()
        .forEach(it -> streets.put(it.text("dwelling"), it.text("region").substring(0, 9)));
    Map<String, Integer> asked = new TreeMap<>();
    requests
        .rows()
        .forEach(
            it -> asked.merge(requireNonNull(streets.get(it.text("dwelling"))), 1, Integer::sum));
    String gap = asked.entrySet().stream().min(Map.Entry.comparingByValue()).orElseThrow().getKey();
    Table table = new Table("courier", "zh", "area", "dwellingsPerRound");
    streets.values().stream()
        .distinct()
        .filter(it -> asked.containsKey(it) && !it.equals(gap))
        .forEach(
            it -> {
              int number = table.size() + 1;
              table.add("courier-%02d".formatted(number), "配送员" + number, it, 30);
            });
    return table;
  }
}
