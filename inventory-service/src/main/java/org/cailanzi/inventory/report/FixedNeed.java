package org.cailanzi.inventory.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.cailanzi.platform.measure.Dimension;
import org.cailanzi.platform.measure.Quantity;
import org.cailanzi.platform.problem.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * A need a day that does not change, from which all the days of cover follow that a site has
 * reported lately: stock ÷ need, rounded to what they show. Many bureaus reckon so, by people ×
 * norm, and then the reported days say nothing of what went out.
 *
 * @param least in base units a day
 * @param most in base units a day
 * @param forms how many agree, at least {@link #ENOUGH}
 */
record FixedNeed(long least, long most, int forms, Dimension dimension) {
  /** Fewer may agree by chance. */
  static final int ENOUGH = 5;

  private static final MathContext SHOWN = new MathContext(4);
  private static final BigDecimal HALF = new BigDecimal("0.5");

  /** The need behind a line and the lines around it, within the days that a form is judged by. */
  static Optional<FixedNeed> of(LocalDate day, Line line, NavigableMap<LocalDate, Line> around) {
    NavigableMap<LocalDate, Line> lines =
        new TreeMap<>(
            around.subMap(
                day.minusDays(Judge.LOOK_BACK_DAYS),
                true,
                day.plusDays(Judge.LOOK_BACK_DAYS),
                true));
    lines.put(day, line);
    long least = 1;
    long most = Long.MAX_VALUE;
    int forms = 0;
    for (Line each : lines.values()) {
      @Nullable BigDecimal said = each.reportedCoverDays();
      @Nullable Quantity closing = each.closing();
      // Half of the last digit shown, above zero: what rounds up to it and what rounds down.
      BigDecimal half =
          said == null ? HALF : HALF.movePointLeft(Math.max(0, said.stripTrailingZeros().scale()));
      if (said == null || closing == null || said.compareTo(half) <= 0) {
        continue;
      }
      forms++;
      least = Math.max(least, need(closing, said.add(half)) + 1);
      most = Math.min(most, need(closing, said.subtract(half)));
    }
    return forms < ENOUGH || least > most
        ? Optional.empty()
        : Optional.of(new FixedNeed(least, most, forms, line.dimension()));
  }

  /** The need a day that makes the closing last so long, in whole base units. */
  private static long need(Quantity closing, BigDecimal days) {
    return BigDecimal.valueOf(closing.amount())
        .divide(days, 0, RoundingMode.DOWN)
        .min(BigDecimal.valueOf(Long.MAX_VALUE - 1))
        .longValueExact();
  }

  private static long rounded(long amount) {
    return BigDecimal.valueOf(amount).round(SHOWN).longValue();
  }

  Bilingual text() {
    String from = Judge.shown(rounded(least), dimension);
    String to = Judge.shown(rounded(most), dimension);
    return new Bilingual(
        "；前后 %d 张日报的自报天数都等于期末 ÷ 固定日需（约 %s 至 %s），即按计划需求、不按当日调出推算".formatted(forms, from, to),
        "; the days reported by %d forms around it all follow from a fixed need of %s to %s a day, so it goes by a plan and not by what went out"
            .formatted(forms, from, to));
  }
}
