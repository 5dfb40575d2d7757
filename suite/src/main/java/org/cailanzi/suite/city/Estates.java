package org.cailanzi.suite.city;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.cailanzi.platform.city.CityProfile;
import org.cailanzi.suite.table.Row;
import org.cailanzi.suite.table.Table;

/**
 * Housing estates with invented statistical codes: the district's six digits, a street number in
 * the order streets first appear within the district, and a running number within the street.
 */
final class Estates {
  private static final String SOURCE = "communities.csv";

  /** One dwelling in home quarantine for so many households. */
  private static final int HOUSEHOLDS_A_DWELLING = 400;

  private final List<Estate> estates = new ArrayList<>();
  private final CityProfile city;

  private Estates(CityProfile city) {
    this.city = city;
  }

  private record Estate(String code, String zh, long population, long households) {
    String district() {
      return code.substring(0, 6);
    }
  }

  static Estates of(Table communities, CityProfile city) {
    Estates estates = new Estates(city);
    Districts districts = new Districts(city);
    Map<String, String> streets = new LinkedHashMap<>();
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (Row row : communities.rows()) {
      String district = districts.code(row.text("district"));
      String street =
          streets.computeIfAbsent(
              district + "|" + row.text("street_code"),
              _ -> district + "%03d".formatted(counts.merge(district, 1, Integer::sum)));
      String code = street + "%03d".formatted(counts.merge(street, 1, Integer::sum));
      estates.estates.add(estate(code, row));
    }
    return estates;
  }

  private static Estate estate(String code, Row row) {
    return new Estate(
        code, row.text("community_id") + "号小区", row.whole("population"), row.whole("households"));
  }

  List<String> districtCodes() {
    return estates.stream().map(Estate::district).distinct().sorted().toList();
  }

  Table populations() {
    Table table = new Table("region", "zh", "population", "households", "source");
    estates.forEach(it -> table.add(it.code(), it.zh(), it.population(), it.households(), SOURCE));
    return table;
  }

  private String name(String code) {
    return city.regions().stream()
        .filter(it -> it.code().code().equals(code))
        .findFirst()
        .orElseThrow()
        .zh();
  }

  Table dwellings(LocalDate day, Random random) {
    Dwellings dwellings = new Dwellings(day, random);
    for (Estate estate : estates) {
      long count = Math.max(1, estate.households() / HOUSEHOLDS_A_DWELLING);
      for (long i = 0; i < count; i++) {
        dwellings.add(estate.code(), name(estate.district()) + estate.zh());
      }
    }
    return dwellings.table();
  }
}
