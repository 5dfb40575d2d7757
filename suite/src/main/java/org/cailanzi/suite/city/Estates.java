package org.cailanzi.suite.city;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
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

  /**
   * @param x of its middle, in the coordinates of the roads, as the table has it; blank where none
   */
  private record Estate(
      String code, String zh, long population, long households, String x, String y) {
    String district() {
      return code.substring(0, 6);
    }

    boolean isPlaced() {
      return !x.isEmpty() && !y.isEmpty();
    }

    double to(double otherX, double otherY) {
      return Math.hypot(Double.parseDouble(x) - otherX, Double.parseDouble(y) - otherY);
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
        code,
        row.text("community_id") + "号小区",
        row.whole("population"),
        row.whole("households"),
        row.values().getOrDefault("x", ""),
        row.values().getOrDefault("y", ""));
  }

  List<String> districtCodes() {
    return estates.stream().map(Estate::district).distinct().sorted().toList();
  }

  Table populations() {
    Table table = new Table("region", "zh", "population", "households", "source");
    estates.forEach(it -> table.add(it.code(), it.zh(), it.population(), it.households(), SOURCE));
    return table;
  }

  /**
   * Where each estate lies, and each supply point. Nobody knows where an invented supply point
   * stands: it is put at the estate nearest to the middle of those it serves.
   */
  Table places(List<Site> supplyPoints) {
    Table table = new Table("region", "site", "x", "y");
    estates.stream()
        .filter(Estate::isPlaced)
        .forEach(it -> table.add(it.code(), "", it.x(), it.y()));
    for (Site site : supplyPoints) {
      List<Estate> served =
          estates.stream()
              .filter(it -> it.isPlaced() && it.code().startsWith(site.serves()))
              .toList();
      double x = mean(served, Estate::x);
      double y = mean(served, Estate::y);
      served.stream()
          .min(Comparator.comparingDouble(it -> it.to(x, y)))
          .ifPresent(it -> table.add("", site.code(), it.x(), it.y()));
    }
    return table;
  }

  private static double mean(List<Estate> some, Function<Estate, String> coordinate) {
    return some.stream()
        .mapToDouble(it -> Double.parseDouble(coordinate.apply(it)))
        .average()
        .orElse(0);
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
