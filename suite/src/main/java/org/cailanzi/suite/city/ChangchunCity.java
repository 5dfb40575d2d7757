package org.cailanzi.suite.city;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.cailanzi.platform.city.CityConfiguration;
import org.cailanzi.platform.city.CityProfile;
import org.cailanzi.suite.table.Row;
import org.cailanzi.suite.table.Table;

/**
 * Makes the tables of a city in lockdown ready for the importers. What the tables say is handed on
 * row for row, contradictions included: finding them is the importers' work. What no table has
 * (codes, supply points, dwellings, couriers) is invented with a fixed seed, never a person.
 */
final class ChangchunCity {
  /** The tables by which the folder is recognised. */
  static final List<String> TABLES =
      List.of(
          "communities.csv",
          "veg_package_by_district.csv",
          "key_goods_supply.csv",
          "veg_stock_ledger.csv",
          "market_retail_prices.csv",
          "key_enterprise_prices_all_reports.csv");

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
    Map<String, String> units = ChangchunSites.units(table("veg_stock_ledger.csv"));
    List<Site> sites = ChangchunSites.of(city, estates, units);
    // Prices are invented for invented points alone, never for a firm of the tables.
    List<Site> invented = sites.stream().filter(Site::sells).toList();
    folder.put("populations.csv", estates.populations());
    folder.put("populations-districts.csv", estates.districts());
    folder.put("populations-packages.csv", packages(table("veg_package_by_district.csv")));
    folder.put("sites.csv", Site.table(sites));
    folder.put("points.csv", Site.points(sites));
    folder.put("reports-key.csv", ChangchunReports.keyGoods(table("key_goods_supply.csv")));
    folder.put("reports-ledger.csv", ChangchunReports.ledger(table("veg_stock_ledger.csv"), units));
    folder.put("quotes-chains.csv", chains(table("key_enterprise_prices_all_reports.csv"), units));
    folder.keep(tables.resolve("market_retail_prices.csv"));
    folder.put("receipts.csv", new Shelves(city.day(), new Random(SEED)).fill(sites, goods));
    folder.put("quotes.csv", new Prices(city, new Random(SEED + 1)).quote(invented, goods));
    folder.put("dwellings.csv", estates.dwellings(city.day(), new Random(SEED + 2)));
    folder.put("couriers.csv", couriers(estates));
    folder.ship("/sample/accounts.csv", "accounts.csv");
    folder.ship("/plans/changchun-ceilings.csv", "ceilings.csv");
    folder.ship("/plans/changchun.yml", "load-plan.yml");
  }

  private Table table(String name) {
    return Table.read(tables.resolve(name));
  }

  /** A second source for the population of districts, in 万 as the table has it. */
  private Table packages(Table packages) {
    Table stated = new Table("region", "zh", "population_wan", "source");
    Districts districts = new Districts(city);
    for (Row row : packages.rows()) {
      String wan = row.text("population_wan");
      if (!wan.isEmpty()) {
        String district = row.text("district");
        String source = "veg_package_by_district.csv " + row.text("date");
        stated.add(districts.code(district), district, wan, source);
      }
    }
    return stated;
  }

  /** The chains' prices, each with its point and the unit that the column name hides. */
  private static Table chains(Table prices, Map<String, String> units) {
    Table quotes =
        new Table("point", "commodity", "stage", "price", "unit", "day", "report_date", "note");
    for (Row row : prices.rows()) {
      String commodity = row.text("commodity");
      quotes.add(
          ChangchunSites.chain(row.text("chain"), units),
          commodity,
          "retail",
          row.text("price_cny_per_kg_or_5l_oil"),
          commodity.contains("油") ? "元/5L" : "元/kg",
          row.text("date"),
          row.text("report_date"),
          row.text("note"));
    }
    return quotes;
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
