package org.cailanzi.price.figure;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.cailanzi.platform.city.CityProfile;
import org.cailanzi.platform.commodity.Commodity;
import org.cailanzi.platform.region.RegionCode;
import org.cailanzi.price.figure.RegionMonth.Bucket;
import org.cailanzi.price.figure.RegionMonth.Stated;
import org.cailanzi.price.quote.Chart;
import org.cailanzi.price.quote.Stage;
import org.springframework.stereotype.Component;

/**
 * What points have said of their days, all goods together: whether, when first, how often again.
 */
@Component
public class Statements {
  // What a shop paid is asked of it when it is needed, not every day.
  private static final List<Stage> OWED = List.of(Stage.RETAIL, Stage.WHOLESALE);
  private static final int PART = 500;

  private final Following following;
  private final RegionPrices prices;
  private final Panels panels;
  private final CityProfile city;

  Statements(Following following, RegionPrices prices, Panels panels, CityProfile city) {
    this.following = following;
    this.prices = prices;
    this.panels = panels;
    this.city = city;
  }

  /** By point, the days on which it said anything, "no price" included. */
  public Map<String, NavigableMap<LocalDate, Statement>> within(
      RegionCode region, LocalDate from, LocalDate to) {
    List<Bucket> keys = keys(region, Chart.months(from, to));
    following.catchUp();
    Map<String, NavigableMap<LocalDate, Statement>> found = new HashMap<>();
    for (int i = 0; i < keys.size(); i += PART) {
      for (RegionMonth month : prices.months(keys.subList(i, Math.min(i + PART, keys.size())))) {
        month
            .points()
            .forEach(
                (point, said) ->
                    said.days()
                        .subMap(from, true, to, true)
                        .forEach(
                            (day, versions) ->
                                found
                                    .computeIfAbsent(point, _ -> new TreeMap<>())
                                    .merge(day, Statement.of(versions), Statement::and)));
      }
    }
    return found;
  }

  private List<Bucket> keys(RegionCode region, List<YearMonth> months) {
    List<Bucket> keys = new ArrayList<>();
    for (Commodity commodity : city.commodities().all()) {
      for (RegionCode district : panels.districts(region)) {
        for (Stage stage : OWED) {
          months.forEach(month -> keys.add(new Bucket(commodity.code(), district, stage, month)));
        }
      }
    }
    return keys;
  }

  /**
   * What was said of a day.
   *
   * @param first when the first of it came
   * @param goods how many goods it is about
   * @param priced how many of them had a price; the others were said to have none
   * @param corrections how many versions followed the first ones
   */
  public record Statement(Instant first, int goods, int priced, int corrections) {
    static Statement of(List<Stated> versions) {
      boolean priced = versions.getLast().price() != null;
      return new Statement(versions.getFirst().at(), 1, priced ? 1 : 0, versions.size() - 1);
    }

    Statement and(Statement other) {
      return new Statement(
          first.isBefore(other.first) ? first : other.first,
          goods + other.goods,
          priced + other.priced,
          corrections + other.corrections);
    }
  }
}
