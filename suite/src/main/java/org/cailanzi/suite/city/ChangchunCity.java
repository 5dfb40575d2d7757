package org.cailanzi.suite.city;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.cailanzi.platform.city.CityConfiguration;
import org.cailanzi.platform.city.CityProfile;
import org.cailanzi.suite.table.Row;
import org.cailanzi.suite.table.Table;

/**
 * Makes the tables of a city in lockdown ready for the importers. The tables are handed on as they
 * are, contradictions included: finding them is the importers' work. What no table has (codes,
 * supply points, dwellings, couriers) is invented with a fixed seed, never a person.
 */
final class ChangchunCity {
  /** The tables that the importers read as they are, by the mappings of the plan. */
  private static final List<String> AS_THEY_ARE =
      List.of(
          "key_goods_supply.csv",
          "veg_stock_ledger.csv",
          "market_retail_prices.csv",
          "key_enterprise_prices_all_reports.csv");

  /** The tables of the road network, which a city may lack. */
  private static final List<String> ROADS = List.of("road_nodes.csv", "road_edges.csv");

  /** The tables by which the folder is recognised. */
  static final List<String> TABLES =
      Stream.concat(
              Stream.of("communities.csv", "veg_package_by_district.csv"), AS_THEY_ARE.stream())
          .toList();

  private static final long SEED = 20220415;
  private static final int COURIERS = 60;

  private final CityProfile city = CityConfiguration.readProfile("changchun");
  private final Path tables;
  private final Folder folder;

  ChangchunCity(Path tables, Path folder) {
    this.tables = tables;
    this.folder = Folder.created(folder);
  }

  void write() {
    Estates estates = Estates.of(table("communities.csv"), city);
    List<Goods> goods = Goods.all();
    List<Site> sites =
        ChangchunSites.of(
            city,
            estates,
            values("veg_stock_ledger.csv", "unit"),
            values("key_enterprise_prices_all_reports.csv", "chain"));
    // Prices are invented for invented points alone, never for a firm of the tables.
    List<Site> invented = sites.stream().filter(Site::sells).toList();
    folder.put("populations.csv", estates.populations());
    folder.put("populations-packages.csv", packages(table("veg_package_by_district.csv")));
    folder.put("sites.csv", Site.table(sites));
    folder.put("points.csv", Site.points(sites));
    AS_THEY_ARE.forEach(it -> folder.keep(tables.resolve(it)));
    roads();
    folder.put("places.csv", estates.places(invented));
    folder.put("receipts.csv", new Shelves(city.day(), new Random(SEED)).fill(sites, goods));
    folder.put("quotes.csv", new Prices(city, new Random(SEED + 1)).quote(invented, goods));
    Table dwellings = estates.dwellings(city.day(), new Random(SEED + 2));
    folder.put("dwellings.csv", dwellings);
    folder.put("requests.csv", new Wishes(new Random(SEED + 3)).of(dwellings));
    folder.put("couriers.csv", couriers(estates));
    folder.ship("/sample/accounts.csv", "accounts.csv");
    folder.ship("/plans/changchun-ceilings.csv", "ceilings.csv");
    folder.ship("/plans/changchun.yml", "load-plan.yml");
  }

  private void roads() {
    if (ROADS.stream().allMatch(it -> Files.isReadable(tables.resolve(it)))) {
      ROADS.forEach(it -> folder.keep(tables.resolve(it)));
    } else {
      folder.put("road_nodes.csv", new Table("node_id", "x", "y"));
      folder.put("road_edges.csv", new Table("edge_id", "from_node", "to_node", "length_m"));
    }
  }

  private Table table(String name) {
    return Table.read(tables.resolve(name));
  }

  private List<String> values(String name, String column) {
    return table(name).rows().stream().map(it -> it.text(column)).distinct().toList();
  }

  /** What a second source last said of each district's population, in 万 as it has it. */
  private Table packages(Table packages) {
    Districts districts = new Districts(city);
    Map<String, Row> latest = new TreeMap<>();
    packages.rows().stream()
        .filter(it -> !it.text("population_wan").isEmpty())
        .forEach(it -> latest.put(districts.code(it.text("district")), it));
    Table stated = new Table("region", "zh", "population_wan", "source");
    latest.forEach(
        (code, it) ->
            stated.add(
                code,
                it.text("district"),
                it.text("population_wan"),
                "veg_package_by_district.csv " + it.text("date")));
    return stated;
  }

  private static Table couriers(Estates estates) {
    Table table = new Table("courier", "zh", "area", "dwellingsPerRound");
    List<String> areas = estates.districtCodes();
    for (int i = 0; i < COURIERS; i++) {
      String area = areas.get(i % areas.size());
      table.add("courier-%02d".formatted(i + 1), "配送员" + (i + 1), area, 30);
    }
    return table;
  }
}
