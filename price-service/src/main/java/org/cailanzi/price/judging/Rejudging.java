package org.cailanzi.price.judging;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cailanzi.platform.city.CityProfile;
import org.cailanzi.platform.commodity.Commodity;
import org.cailanzi.price.ceiling.Ceiling;
import org.cailanzi.price.ceiling.Ceilings;
import org.cailanzi.price.ceiling.Goods;
import org.cailanzi.price.quote.Quotes;
import org.cailanzi.price.quote.SeriesMonth;
import org.springframework.stereotype.Component;

/**
 * Judges again what a new ceiling touches: the quotes it is meant for, and those of the ceiling it
 * supersedes. May be cut short anywhere and begun again.
 */
@Component
class Rejudging {
  private static final int BATCH = 500;

  private final Ceilings ceilings;
  private final Quotes quotes;
  private final Judging judging;
  private final Goods goods;

  Rejudging(Ceilings ceilings, Quotes quotes, Judging judging, CityProfile city) {
    this.ceilings = ceilings;
    this.quotes = quotes;
    this.judging = judging;
    this.goods = new Goods(city);
  }

  void rejudge(Ceiling ceiling) {
    // The issuer may have died between writing the ceiling and telling of it.
    ceilings.newEdition();
    touchedBy(ceiling, ceiling.from());
    Optional.ofNullable(ceiling.supersedes())
        .flatMap(ceilings::byId)
        .ifPresent(it -> touchedBy(it, ceiling.from()));
    ceilings.rejudged(ceiling);
  }

  private void touchedBy(Ceiling ceiling, LocalDate since) {
    LocalDate first = ceiling.from().isAfter(since) ? ceiling.from() : since;
    LocalDate last = judging.span().last(ceiling);
    if (last.isBefore(first)) {
      return;
    }
    List<String> bound =
        goods.meantBy(ceiling.scope().target()).stream().map(Commodity::code).toList();
    Batch batch = new Batch();
    quotes.eachOf(
        ceiling.scope().stage(),
        bound,
        new Quotes.Months(YearMonth.from(first), YearMonth.from(last)),
        it -> {
          if (ceiling.scope().region().contains(it.place().region())) {
            batch.add(it, first, last);
          }
        });
    batch.flush();
  }

  /** Days gathered until they are worth a round. */
  private final class Batch {
    private final List<SeriesDay> days = new ArrayList<>();

    void add(SeriesMonth month, LocalDate first, LocalDate last) {
      month.days().subMap(first, true, last, true).keySet().stream()
          .map(day -> new SeriesDay(month.series(), day))
          .forEach(days::add);
      if (days.size() >= BATCH) {
        flush();
      }
    }

    void flush() {
      if (!days.isEmpty()) {
        judging.settle(days);
        days.clear();
      }
    }
  }
}
