package org.cailanzi.price.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cailanzi.price.quote.DayKey;
import org.cailanzi.price.quote.PointDay;
import org.cailanzi.price.quote.Remark;
import org.cailanzi.price.quote.Series;
import org.cailanzi.price.quote.TypedPrice;
import org.cailanzi.price.quote.Version;

/**
 * Prices that count, as far as a delivery has looked at days or told of them itself: what its next
 * price is held against. It remembers the days it asked for last, since a file may be of any
 * length.
 */
final class Known {
  private static final int REMEMBERED = 150_000;

  private final LinkedHashMap<DayKey, Map<String, Counted>> days =
      new LinkedHashMap<>(64, 0.75f, true);
  private int size;

  boolean has(DayKey day) {
    return days.containsKey(day);
  }

  /** Takes over what counts on some days; where there is no such day, nothing does. */
  void add(Collection<DayKey> asked, Map<DayKey, PointDay> found) {
    for (DayKey key : asked) {
      Map<String, Counted> prices = new HashMap<>();
      PointDay day = found.get(key);
      if (day != null) {
        day.goods()
            .keySet()
            .forEach(it -> counted(day, it).ifPresent(price -> prices.put(it, price)));
      }
      days.put(key, prices);
      size += 1 + prices.size();
    }
  }

  private static Optional<Counted> counted(PointDay day, String commodity) {
    return day.counting(commodity).flatMap(it -> counted(day.key().day(), it));
  }

  private static Optional<Counted> counted(LocalDate day, Version version) {
    return Optional.ofNullable(version.entry().price())
        .map(it -> new Counted(day, it, version.isConfirmed()));
  }

  /** A price of a day that is known otherwise. */
  void add(Series series, Counted price) {
    Map<String, Counted> day = days.get(series.on(price.day()));
    if (day == null) {
      throw new IllegalStateException("Nobody looked at " + series.on(price.day()).id());
    }
    if (day.put(series.commodity(), price) == null) {
      size++;
    }
  }

  /** Forgets what was asked for longest ago, down to what is remembered at most. */
  void forget() {
    Iterator<Map<String, Counted>> eldest = days.values().iterator();
    while (size > REMEMBERED && eldest.hasNext()) {
      size -= 1 + eldest.next().size();
      eldest.remove();
    }
  }

  /**
   * The last few before a day, newest first, no further back than one that a person vouched for.
   *
   * @param since prices of earlier days are of another product, or too old to matter
   */
  List<Counted> before(Series series, LocalDate day, LocalDate since) {
    List<Counted> before = new ArrayList<>(Remark.COMPARED);
    boolean vouched = false;
    LocalDate at = day.minusDays(1);
    while (!at.isBefore(since) && !vouched && before.size() < Remark.COMPARED) {
      Counted price = days.getOrDefault(series.on(at), Map.of()).get(series.commodity());
      if (price != null) {
        before.add(price);
        vouched = price.confirmed();
      }
      at = at.minusDays(1);
    }
    return before;
  }

  /**
   * @param confirmed whether a person has vouched for it
   */
  record Counted(LocalDate day, TypedPrice price, boolean confirmed) {}
}
