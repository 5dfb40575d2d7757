package org.cailanzi.price.verdict;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The ceilings of one place for one commodity, cut into stretches of days. */
final class Timeline {
  private final int[] starts;
  private final Stretch[] stretches;

  /**
   * @param around the ceilings of the region around it, or null without any
   */
  Timeline(Collection<Term> terms, @Nullable Timeline around) {
    TreeSet<LocalDate> cuts = new TreeSet<>();
    for (Term it : terms) {
      cuts.add(it.ceiling().from());
      LocalDate last = it.inForce().lastDay();
      if (last != null) {
        cuts.add(last.plusDays(1));
      }
    }
    List<Term> byStart = new ArrayList<>(terms);
    // Whatever came in first.
    byStart.sort(
        Comparator.comparing((Term it) -> it.ceiling().from())
            .thenComparing(it -> it.ceiling().id()));
    List<Stretch> found = new ArrayList<>();
    List<Integer> from = new ArrayList<>();
    List<Term> open = new ArrayList<>();
    int next = 0;
    for (LocalDate start : cuts) {
      while (next < byStart.size() && !byStart.get(next).ceiling().from().isAfter(start)) {
        open.add(byStart.get(next++));
      }
      open.removeIf(it -> !it.inForce().on(start));
      int day = Math.toIntExact(start.toEpochDay());
      Stretch stretch = Stretch.of(open, around == null ? null : around.on(day));
      // A ceiling that came or went without being the strictest makes no new stretch.
      if (found.isEmpty() || !found.getLast().comesToTheSameAs(stretch)) {
        found.add(stretch);
        from.add(day);
      }
    }
    starts = from.stream().mapToInt(Integer::intValue).toArray();
    stretches = found.toArray(Stretch[]::new);
  }

  /** The stretch that a day is in, or null before the first. */
  @Nullable Stretch on(int day) {
    int found = Arrays.binarySearch(starts, day);
    int at = found >= 0 ? found : -found - 2;
    return at < 0 ? null : stretches[at];
  }

  /**
   * Which of its stretches with a ceiling in force is the longest: most days that are judged are in
   * it. The days after the last ceiling have no end, and nearly no prices.
   */
  int longest() {
    int longest = 0;
    long most = 0;
    for (int i = 0; i < starts.length; i++) {
      long days = stretches[i].limitsNothing() ? 0 : end(i) - (long) starts[i] + 1;
      if (days >= most) {
        most = days;
        longest = i;
      }
    }
    return longest;
  }

  Stretch stretch(int number) {
    return stretches[number];
  }

  /** Its first day. */
  int start(int number) {
    return starts[number];
  }

  /** Its last day. */
  int end(int number) {
    return number + 1 == starts.length ? Integer.MAX_VALUE : starts[number + 1] - 1;
  }
}
