package org.cailanzi.price.intake;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.cailanzi.price.quote.Quote;
import org.cailanzi.price.quote.Quotes;
import org.cailanzi.price.quote.Remark;
import org.cailanzi.price.quote.Series;
import org.cailanzi.price.quote.SeriesMonth;
import org.cailanzi.price.quote.TypedPrice;
import org.jspecify.annotations.Nullable;

/**
 * Doubts about quotes against the last price before each, kept already or in the same delivery. One
 * of these is made for each delivery, which may come in parts.
 */
final class Remarks {
  private final Quotes quotes;
  // The newest price of each series in the parts that went before.
  private final Map<Series, Map.Entry<LocalDate, TypedPrice>> before = new HashMap<>();

  Remarks(Quotes quotes) {
    this.quotes = quotes;
  }

  /** A remark or none for each quote, in their order. */
  List<Optional<Remark>> on(List<Quote> part) {
    Map<Series, NavigableMap<LocalDate, TypedPrice>> known = known(part);
    for (Quote quote : part) {
      TypedPrice price = quote.entry().price();
      if (price != null) {
        known.computeIfAbsent(quote.series(), _ -> new TreeMap<>()).put(quote.day(), price);
      }
    }
    List<Optional<Remark>> remarks = new ArrayList<>();
    part.forEach(it -> remarks.add(on(it, known.get(it.series()))));
    known.forEach((series, prices) -> before.put(series, prices.lastEntry()));
    return remarks;
  }

  private static Optional<Remark> on(
      Quote quote, @Nullable NavigableMap<LocalDate, TypedPrice> known) {
    TypedPrice price = quote.entry().price();
    if (price == null || known == null) {
      return Optional.empty();
    }
    return Optional.ofNullable(known.lowerEntry(quote.day()))
        .flatMap(last -> Remark.of(price, last.getKey(), last.getValue()));
  }

  private Map<Series, NavigableMap<LocalDate, TypedPrice>> known(List<Quote> part) {
    Set<String> ids = new HashSet<>();
    Map<Series, NavigableMap<LocalDate, TypedPrice>> known = new HashMap<>();
    for (Quote quote : part) {
      YearMonth month = YearMonth.from(quote.day());
      ids.add(quote.series().bucket(month));
      ids.add(quote.series().bucket(month.minusMonths(1)));
    }
    quotes.months(ids).values().forEach(it -> add(it, known));
    for (Quote quote : part) {
      Map.Entry<LocalDate, TypedPrice> last = before.get(quote.series());
      if (last != null) {
        known
            .computeIfAbsent(quote.series(), _ -> new TreeMap<>())
            .put(last.getKey(), last.getValue());
      }
    }
    return known;
  }

  private static void add(
      SeriesMonth month, Map<Series, NavigableMap<LocalDate, TypedPrice>> known) {
    month
        .days()
        .forEach(
            (day, versions) -> {
              TypedPrice price = versions.getLast().entry().price();
              if (price != null) {
                known.computeIfAbsent(month.series(), _ -> new TreeMap<>()).put(day, price);
              }
            });
  }
}
