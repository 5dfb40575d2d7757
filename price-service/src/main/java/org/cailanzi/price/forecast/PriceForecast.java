package org.cailanzi.price.forecast;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.cailanzi.platform.problem.Bilingual;
import org.cailanzi.price.figure.Change.Matching;
import org.cailanzi.price.figure.Panel;
import org.cailanzi.price.figure.Panel.Standing;

/**
 * The prices of the next days. What is expected is the mean price that stands: on real series that
 * were held back nothing that was tried told more (docs/benchmarks.md), so what is worth telling is
 * the band. It reaches as far as prices have moved within as many days in four of five cases,
 * upwards or downwards alike.
 */
sealed interface PriceForecast {
  /** How many days ahead are told. */
  int AHEAD = 7;

  /**
   * @param mean the mean of the prices that stand, in yuan
   * @param points how many points have one
   */
  record Told(BigDecimal mean, String unit, int points, List<Ahead> days)
      implements PriceForecast {}

  /** Too little is known. */
  record Insufficient(Bilingual reason) implements PriceForecast {}

  /** A day ahead, in yuan, rounded half up to the fen. */
  record Ahead(LocalDate day, BigDecimal low, BigDecimal expected, BigDecimal high) {}

  /** Of the days after one, from what the panel says up to it. */
  static PriceForecast after(
      Panel panel, LocalDate day, Matching matching, ForecastSettings settings) {
    List<Standing> standing =
        panel.points().stream()
            .map(it -> panel.standing(it, day, matching.carryDays()))
            .flatMap(Optional::stream)
            .toList();
    if (standing.size() < matching.leastPoints()) {
      return new Insufficient(
          new Bilingual(
              "数据不足：%s 有价格的采价点 %d 个，至少需 %d 个"
                  .formatted(day, standing.size(), matching.leastPoints()),
              "insufficient data: %d points have a price on %s, at least %d are needed"
                  .formatted(standing.size(), day, matching.leastPoints())));
    }
    Movements movements = new Movements(panel, day, settings.pastDays(), matching);
    BigDecimal mean = mean(standing);
    List<Ahead> days = new ArrayList<>();
    for (int ahead = 1; ahead <= AHEAD; ahead++) {
      double[] changes = movements.within(ahead);
      if (changes.length < settings.leastChanges()) {
        return new Insufficient(tooFew(ahead, changes.length, settings.leastChanges()));
      }
      double reach = reach(changes, ahead, settings.share());
      days.add(
          new Ahead(day.plusDays(ahead), times(mean, -reach), toFen(mean), times(mean, reach)));
    }
    return new Told(toFen(mean), standing.getFirst().price().unit(), standing.size(), days);
  }

  private static Bilingual tooFew(int ahead, int changes, int least) {
    return new Bilingual(
        "数据不足：%d 日变动只有 %d 次，至少需 %d 次".formatted(ahead, changes, least),
        "insufficient data: %d changes within %d days are known, at least %d are needed"
            .formatted(changes, ahead, least));
  }

  /**
   * What a share of the changes stays below, in size. Changes within several days overlap, so that
   * many of them tell of few: a little more of them is taken in.
   */
  private static double reach(double[] changes, int ahead, double share) {
    double[] sizes = Arrays.stream(changes).map(Math::abs).sorted().toArray();
    double wider = Math.min(1, share * (1 + (double) ahead / sizes.length));
    double at = wider * (sizes.length - 1);
    int below = (int) at;
    int above = Math.min(below + 1, sizes.length - 1);
    return sizes[below] + (at - below) * (sizes[above] - sizes[below]);
  }

  private static BigDecimal mean(List<Standing> standing) {
    BigDecimal sum =
        standing.stream().map(it -> it.price().yuan()).reduce(BigDecimal.ZERO, BigDecimal::add);
    return sum.divide(BigDecimal.valueOf(standing.size()), 6, RoundingMode.HALF_UP);
  }

  private static BigDecimal times(BigDecimal mean, double logarithm) {
    return toFen(mean.multiply(BigDecimal.valueOf(Math.exp(logarithm))));
  }

  private static BigDecimal toFen(BigDecimal yuan) {
    return yuan.setScale(2, RoundingMode.HALF_UP);
  }
}
