package org.cailanzi.price.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.cailanzi.price.quote.Remark;
import org.cailanzi.price.quote.Series;
import org.cailanzi.price.quote.SeriesMonth;
import org.cailanzi.price.quote.TypedPrice;

/** Prices that count, series by series: what a new price is held against. */
final class Known {
  private final Map<Series, NavigableMap<LocalDate, Counted>> prices = new HashMap<>();

  void add(SeriesMonth month) {
    for (LocalDate day : month.days().keySet()) {
      month
          .counting(day)
          .ifPresent(
              it -> {
                TypedPrice price = it.entry().price();
                if (price != null) {
                  add(month.series(), new Counted(day, price, it.isConfirmed()));
                }
              });
    }
  }

  void add(Series series, Counted price) {
    prices.computeIfAbsent(series, _ -> new TreeMap<>()).put(price.day(), price);
  }

  void addAll(Series series, Known others) {
    NavigableMap<LocalDate, Counted> own = prices.computeIfAbsent(series, _ -> new TreeMap<>());
    others.prices.getOrDefault(series, new TreeMap<>()).forEach(own::putIfAbsent);
  }

  /**
   * The last few before a day, newest first, no further back than one that a person vouched for.
   *
   * @param since prices of earlier days are of another product
   */
  List<Counted> before(Series series, LocalDate day, LocalDate since) {
    List<Counted> before = new ArrayList<>();
    NavigableMap<LocalDate, Counted> all = prices.getOrDefault(series, new TreeMap<>());
    for (Counted it : all.headMap(day, false).descendingMap().values()) {
      if (it.day().isBefore(since)) {
        return before;
      }
      before.add(it);
      if (it.confirmed() || before.size() == Remark.COMPARED) {
        return before;
      }
    }
    return before;
  }

  /** Takes the last few of each series from others, in place of what it had of these. */
  void keepLatestOf(Known others) {
    others.prices.forEach(
        (series, all) -> {
          prices.remove(series);
          all.descendingMap().values().stream()
              .limit(Remark.COMPARED)
              .forEach(it -> add(series, it));
        });
  }

  /**
   * @param confirmed whether a person has vouched for it
   */
  record Counted(LocalDate day, TypedPrice price, boolean confirmed) {}
}
