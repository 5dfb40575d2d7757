package org.cailanzi.price.verdict;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.cailanzi.price.ceiling.Ceiling;
import org.cailanzi.price.ceiling.InForce;
import org.cailanzi.price.ceiling.Limit;
import org.jspecify.annotations.Nullable;

/**
 * The ceilings of one region, kind, stage and commodity, cut into stretches of days in which the
 * same ones are in force; in each only those that can be the strictest are left. Numbers lie in
 * arrays side by side, so that a judgement touches few places in memory.
 */
final class Timeline {
  private final int[] starts;
  // By stretch: the lowest absolute limit and whose it is, or the greatest number and null.
  private final long[] lowest;
  private final @Nullable Ceiling[] lowestOf;
  // By stretch: where its base-date ceilings begin in the arrays after this one.
  private final int[] baseBegins;
  private final LocalDate[] baseDates;
  private final long[] factors;
  private final Ceiling[] factorsOf;

  Timeline(Collection<InForce> ceilings) {
    TreeSet<Integer> cuts = new TreeSet<>();
    for (InForce it : ceilings) {
      cuts.add(day(it.ceiling().from()));
      if (it.lastDay() != null) {
        cuts.add(day(it.lastDay()) + 1);
      }
    }
    starts = cuts.stream().mapToInt(Integer::intValue).toArray();
    lowest = new long[starts.length];
    lowestOf = new @Nullable Ceiling[starts.length];
    baseBegins = new int[starts.length + 1];
    List<OnBaseDate> onBaseDates = new ArrayList<>();
    fill(ceilings, onBaseDates);
    baseDates = onBaseDates.stream().map(OnBaseDate::baseDate).toArray(LocalDate[]::new);
    factors = onBaseDates.stream().mapToLong(OnBaseDate::tenThousandths).toArray();
    factorsOf = onBaseDates.stream().map(OnBaseDate::ceiling).toArray(Ceiling[]::new);
  }

  private void fill(Collection<InForce> ceilings, List<OnBaseDate> onBaseDates) {
    List<InForce> byStart =
        ceilings.stream().sorted(Comparator.comparing(it -> it.ceiling().from())).toList();
    List<InForce> open = new ArrayList<>();
    int next = 0;
    for (int i = 0; i < starts.length; i++) {
      LocalDate start = LocalDate.ofEpochDay(starts[i]);
      while (next < byStart.size() && !byStart.get(next).ceiling().from().isAfter(start)) {
        open.add(byStart.get(next++));
      }
      open.removeIf(it -> !it.on(start));
      lowest[i] = Long.MAX_VALUE;
      onBaseDates.addAll(fill(i, open));
      baseBegins[i + 1] = onBaseDates.size();
    }
  }

  private Collection<OnBaseDate> fill(int stretch, List<InForce> open) {
    Map<LocalDate, OnBaseDate> onBaseDates = new TreeMap<>();
    for (InForce it : open) {
      switch (it.ceiling().limit()) {
        case Limit.Absolute(var price) -> lower(stretch, price.normal().microYuan(), it.ceiling());
        case Limit.BaseDatePrice base ->
            onBaseDates.merge(
                base.baseDate(), OnBaseDate.of(it.ceiling(), base), OnBaseDate::stricter);
      }
    }
    return onBaseDates.values();
  }

  private void lower(int stretch, long limit, Ceiling ceiling) {
    Ceiling known = lowestOf[stretch];
    boolean first =
        limit == lowest[stretch] && known != null && known.id().compareTo(ceiling.id()) > 0;
    if (limit < lowest[stretch] || first) {
      lowest[stretch] = limit;
      lowestOf[stretch] = ceiling;
    }
  }

  /** Shows the reckoning what is in force on a day. */
  void show(int epochDay, Reckoning reckoning) {
    int at = Arrays.binarySearch(starts, epochDay);
    int stretch = at >= 0 ? at : -at - 2;
    if (stretch < 0) {
      return;
    }
    Ceiling absolute = lowestOf[stretch];
    if (absolute != null) {
      reckoning.add(absolute, lowest[stretch], null);
    }
    for (int i = baseBegins[stretch]; i < baseBegins[stretch + 1]; i++) {
      reckoning.add(factorsOf[i], baseDates[i], factors[i]);
    }
  }

  private static int day(LocalDate day) {
    return Math.toIntExact(day.toEpochDay());
  }

  /** A base-date ceiling, its numbers at hand. */
  private record OnBaseDate(Ceiling ceiling, LocalDate baseDate, long tenThousandths) {
    static OnBaseDate of(Ceiling ceiling, Limit.BaseDatePrice limit) {
      return new OnBaseDate(ceiling, limit.baseDate(), limit.tenThousandths());
    }

    /** The one with the lower factor; of two alike, the one whose id comes first. */
    OnBaseDate stricter(OnBaseDate other) {
      int order = Long.compare(tenThousandths, other.tenThousandths);
      boolean first = order < 0 || (order == 0 && ceiling.id().compareTo(other.ceiling.id()) < 0);
      return first ? this : other;
    }
  }
}
