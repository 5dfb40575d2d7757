package org.cailanzi.price.forecast;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.cailanzi.price.figure.Change.Matching;
import org.cailanzi.price.figure.Panel;
import org.cailanzi.price.figure.Panel.Standing;
import org.jspecify.annotations.Nullable;

/**
 * How far prices moved within so many days, on matched points only: the mean of the points'
 * logarithms of now to then, which is the logarithm of their Jevons index.
 */
final class Movements {
  private final int pastDays;
  private final int leastPoints;
  private final List<@Nullable Standing[]> points = new ArrayList<>();

  Movements(Panel panel, LocalDate day, int pastDays, Matching matching) {
    this.pastDays = pastDays;
    this.leastPoints = matching.leastPoints();
    for (String point : panel.points()) {
      @Nullable Standing[] days = new Standing[pastDays];
      for (int i = 0; i < pastDays; i++) {
        days[i] =
            panel
                .standing(point, day.minusDays(pastDays - 1L - i), matching.carryDays())
                .orElse(null);
      }
      points.add(days);
    }
  }

  /** The changes within so many days that enough points tell of, the oldest first. */
  double[] within(int days) {
    double[] changes = new double[pastDays];
    int count = 0;
    for (int to = days; to < pastDays; to++) {
      Optional<Double> change = between(to - days, to);
      if (change.isPresent()) {
        changes[count++] = change.get();
      }
    }
    return Arrays.copyOf(changes, count);
  }

  private Optional<Double> between(int from, int to) {
    double sum = 0;
    int matched = 0;
    for (@Nullable Standing[] days : points) {
      Standing then = days[from];
      Standing now = days[to];
      // One and the same statement carried forward says nothing about a change.
      if (then != null && now != null && !then.said().equals(now.said())) {
        sum += Math.log((double) now.price().microYuan() / then.price().microYuan());
        matched++;
      }
    }
    return matched < leastPoints ? Optional.empty() : Optional.of(sum / matched);
  }
}
