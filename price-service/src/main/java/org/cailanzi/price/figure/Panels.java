package org.cailanzi.price.figure;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cailanzi.platform.city.CityProfile;
import org.cailanzi.platform.commodity.Commodity;
import org.cailanzi.platform.region.Region;
import org.cailanzi.platform.region.RegionCode;
import org.cailanzi.platform.region.RegionCode.Level;
import org.cailanzi.price.figure.Panel.Scope;
import org.cailanzi.price.figure.RegionMonth.Bucket;
import org.cailanzi.price.quote.Chart;
import org.cailanzi.price.quote.Stage;
import org.cailanzi.price.substitution.Substitution;
import org.cailanzi.price.substitution.Substitutions;
import org.springframework.stereotype.Component;

/** Reads the panels of goods in a region, all by the ids of their months. */
@Component
public class Panels {
  // What one read asks for at most: a city's whole basket over two months is some 700 months.
  private static final int PART = 500;

  private final Following following;
  private final RegionPrices prices;
  private final Substitutions substitutions;
  private final CityProfile city;

  Panels(Following following, RegionPrices prices, Substitutions substitutions, CityProfile city) {
    this.following = following;
    this.prices = prices;
    this.substitutions = substitutions;
    this.city = city;
  }

  /** A panel for each of the goods, in their order; an empty one where nothing was said. */
  public List<GoodsPanel> of(
      Collection<Commodity> goods, Stage stage, Scope scope, Collection<Span> spans) {
    Set<YearMonth> months = new HashSet<>();
    spans.forEach(it -> months.addAll(Chart.months(it.from(), it.to())));
    List<Bucket> keys = new ArrayList<>();
    for (Commodity commodity : goods) {
      for (RegionCode district : districts(scope.region())) {
        months.forEach(month -> keys.add(new Bucket(commodity.code(), district, stage, month)));
      }
    }
    Map<String, List<RegionMonth>> found = read(keys);
    Map<String, List<Substitution>> replaced =
        substitutions.of(goods.stream().map(Commodity::code).toList(), stage).stream()
            .collect(Collectors.groupingBy(it -> it.series().commodity()));
    return goods.stream()
        .map(
            it ->
                new GoodsPanel(
                    it,
                    Panel.of(
                        found.getOrDefault(it.code(), List.of()),
                        scope,
                        it.dimension(),
                        Replaced.knownAt(
                            scope.asOf(), replaced.getOrDefault(it.code(), List.of())))))
        .toList();
  }

  private Map<String, List<RegionMonth>> read(List<Bucket> keys) {
    following.catchUp();
    Map<String, List<RegionMonth>> found = new HashMap<>();
    for (int i = 0; i < keys.size(); i += PART) {
      for (RegionMonth month : prices.months(keys.subList(i, Math.min(i + PART, keys.size())))) {
        found.computeIfAbsent(month.key().commodity(), _ -> new ArrayList<>()).add(month);
      }
    }
    return found;
  }

  /** The districts that a region is made of, or the one it lies in. */
  public List<RegionCode> districts(RegionCode region) {
    if (region.level().digits() >= Level.DISTRICT.digits()) {
      return List.of(region.at(Level.DISTRICT));
    }
    Set<RegionCode> districts = new HashSet<>();
    // A point may be of the whole city, and belong to no district.
    districts.add(region);
    city.regions().stream()
        .map(Region::code)
        .filter(it -> it.level() == Level.DISTRICT || it.level() == Level.CITY)
        .filter(region::contains)
        .forEach(districts::add);
    return districts.stream().sorted().toList();
  }

  /** One of the goods with its prices. */
  public record GoodsPanel(Commodity commodity, Panel panel) {}

  /** Days from one to another, both included. */
  public record Span(LocalDate from, LocalDate to) {}
}
