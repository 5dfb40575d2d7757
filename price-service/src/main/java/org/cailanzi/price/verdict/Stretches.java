package org.cailanzi.price.verdict;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.cailanzi.platform.region.RegionCode;
import org.jspecify.annotations.Nullable;

/**
 * The stretches of all places and goods, end to end in two arrays: a judgement searches a few
 * numbers beside each other and reads one stretch.
 */
final class Stretches {
  /** So few are read faster one after the other. */
  private static final int FEW = 8;

  private final int[] starts;
  private final Stretch[] all;

  private Stretches(int[] starts, Stretch[] all) {
    this.starts = starts;
    this.all = all;
  }

  /** The stretch of a span that a day is in, or null before the first. */
  @Nullable Stretch on(int day, long span) {
    int begin = RegionTable.begin(span);
    int end = RegionTable.end(span);
    if (end - begin > FEW) {
      int found = Arrays.binarySearch(starts, begin, end, day);
      int at = found >= 0 ? found : -found - 2;
      return at < begin ? null : all[at];
    }
    for (int at = end - 1; at >= begin; at--) {
      if (starts[at] <= day) {
        return all[at];
      }
    }
    return null;
  }

  /** Puts stretches end to end. */
  static final class Builder {
    private final List<Integer> starts = new ArrayList<>();
    private final List<Stretch> all = new ArrayList<>();

    /**
     * The table of one commodity, stage and kind of point: each region with ceilings of its own
     * gets the stretches of those and of all regions around it, so that one look-up is enough.
     */
    RegionTable add(Map<RegionCode, List<Term>> byRegion) {
      Map<Long, Long> spans = new HashMap<>();
      for (RegionCode region : byRegion.keySet()) {
        List<Term> around =
            Arrays.stream(RegionCode.Level.values())
                .filter(it -> it.digits() <= region.code().length())
                .map(region::at)
                .flatMap(it -> Stream.ofNullable(byRegion.get(it)).flatMap(List::stream))
                .toList();
        spans.put(Locus.number(region), add(around));
      }
      return new RegionTable(spans);
    }

    private long add(Collection<Term> terms) {
      TreeSet<LocalDate> cuts = new TreeSet<>();
      for (Term it : terms) {
        cuts.add(it.ceiling().from());
        LocalDate last = it.inForce().lastDay();
        if (last != null) {
          cuts.add(last.plusDays(1));
        }
      }
      int begin = starts.size();
      List<Term> byStart =
          terms.stream().sorted(Comparator.comparing(it -> it.ceiling().from())).toList();
      List<Term> open = new ArrayList<>();
      int next = 0;
      for (LocalDate start : cuts) {
        while (next < byStart.size() && !byStart.get(next).ceiling().from().isAfter(start)) {
          open.add(byStart.get(next++));
        }
        open.removeIf(it -> !it.inForce().on(start));
        starts.add(Math.toIntExact(start.toEpochDay()));
        all.add(Stretch.of(open));
      }
      return RegionTable.span(begin, starts.size());
    }

    Stretches build() {
      return new Stretches(
          starts.stream().mapToInt(Integer::intValue).toArray(), all.toArray(Stretch[]::new));
    }
  }
}
