package org.cailanzi.price.intake;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.cailanzi.price.intake.Intake.Sighting;
import org.cailanzi.price.quote.Quote;
import org.cailanzi.price.quote.Series;
import org.cailanzi.price.quote.Stage;
import org.cailanzi.price.substitution.Substitutions;

/** From which days on the series of a delivery are of another product. */
record Replaced(Map<Series, NavigableSet<LocalDate>> days) {
  private static final NavigableSet<LocalDate> NONE = Collections.emptyNavigableSet();

  static Replaced of(List<Sighting> part, Substitutions substitutions) {
    Map<Stage, Set<String>> goods = new EnumMap<>(Stage.class);
    for (Sighting it : part) {
      Series series = it.quote().series();
      goods.computeIfAbsent(series.stage(), _ -> new HashSet<>()).add(series.commodity());
    }
    Map<Series, NavigableSet<LocalDate>> days = new HashMap<>();
    goods.forEach(
        (stage, commodities) ->
            substitutions.of(commodities, stage).stream()
                .filter(it -> !it.isRejected())
                .forEach(
                    it -> days.computeIfAbsent(it.series(), _ -> new TreeSet<>()).add(it.from())));
    return new Replaced(days);
  }

  /** The first day whose price a quote is compared with, at most so many days before it. */
  LocalDate since(Quote quote, int lookBack) {
    LocalDate first = quote.day().minusDays(lookBack);
    LocalDate since = days.getOrDefault(quote.series(), NONE).floor(quote.day());
    return since == null || since.isBefore(first) ? first : since;
  }
}
