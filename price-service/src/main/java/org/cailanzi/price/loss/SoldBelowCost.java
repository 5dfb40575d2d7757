package org.cailanzi.price.loss;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.cailanzi.price.quote.DayKey;
import org.cailanzi.price.quote.PointDay;
import org.cailanzi.price.quote.Quotes;
import org.cailanzi.price.quote.Remark;
import org.cailanzi.price.quote.Series;
import org.cailanzi.price.quote.Stage;
import org.cailanzi.price.quote.TypedPrice;
import org.cailanzi.price.quote.Version;
import org.springframework.stereotype.Component;

/** Finds what points sold for less than they paid for it on the same day, by prices that count. */
@Component
class SoldBelowCost {
  private final Quotes quotes;

  SoldBelowCost(Quotes quotes) {
    this.quotes = quotes;
  }

  /** In the order of the points, and of the days, stages and goods of each. */
  List<Found> on(List<LocalDate> days, List<String> points) {
    List<DayKey> keys = keys(days, points);
    Map<DayKey, PointDay> paid = quotes.days(keys);
    Map<DayKey, PointDay> sold = quotes.days(otherSides(paid.keySet()));
    List<Found> found = new ArrayList<>();
    for (DayKey key : keys) {
      PointDay cost = paid.get(key);
      for (Stage stage : key.stage().otherSide()) {
        PointDay price = sold.get(key.at(stage));
        if (cost != null && price != null) {
          found.addAll(compared(price, cost));
        }
      }
    }
    return found;
  }

  private static Set<DayKey> otherSides(Set<DayKey> days) {
    return days.stream()
        .flatMap(it -> it.stage().otherSide().stream().map(it::at))
        .collect(Collectors.toSet());
  }

  private static List<DayKey> keys(List<LocalDate> days, Collection<String> points) {
    return points.stream()
        .flatMap(point -> days.stream().map(it -> new DayKey(point, Stage.COST, it)))
        .toList();
  }

  private static List<Found> compared(PointDay sold, PointDay paid) {
    List<Found> found = new ArrayList<>();
    for (String commodity : new TreeSet<>(sold.goods().keySet())) {
      Optional<TypedPrice> asked = price(sold, commodity);
      Optional<TypedPrice> cost = price(paid, commodity);
      if (asked.isPresent() && cost.isPresent()) {
        Remark.belowCost(asked.get(), cost.get())
            .map(
                it ->
                    new Found(
                        sold.series(commodity), sold.key().day(), asked.get(), cost.get(), it))
            .ifPresent(found::add);
      }
    }
    return found;
  }

  private static Optional<TypedPrice> price(PointDay day, String commodity) {
    return day.counting(commodity).map(Version::entry).map(it -> it.price());
  }

  /**
   * @param remark that it is below, in words
   */
  record Found(Series series, LocalDate day, TypedPrice sold, TypedPrice paid, Remark remark) {}
}
