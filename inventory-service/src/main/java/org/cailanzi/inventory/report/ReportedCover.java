package org.cailanzi.inventory.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import org.cailanzi.inventory.report.Contradiction.Kind;
import org.cailanzi.inventory.report.Contradiction.Weight;
import org.cailanzi.platform.measure.Quantity;
import org.cailanzi.platform.problem.Bilingual;
import org.jspecify.annotations.Nullable;

/** The days of cover that a site reports of itself, held against its stock and its standard. */
final class ReportedCover {
  private static final BigDecimal TOLERATED = new BigDecimal("0.2");

  private ReportedCover() {}

  /**
   * @param around what the site reported of the commodity on other days, by day
   */
  static List<Contradiction> judge(FormKey key, Line line, NavigableMap<LocalDate, Line> around) {
    List<Contradiction> found = new ArrayList<>();
    @Nullable BigDecimal said = line.reportedCoverDays();
    if (said != null) {
      differs(key, line, said, around).ifPresent(found::add);
      belowStandard(key, line, said).ifPresent(found::add);
    }
    return found;
  }

  private static Optional<Contradiction> differs(
      FormKey key, Line line, BigDecimal said, NavigableMap<LocalDate, Line> around) {
    @Nullable Quantity out = line.out();
    @Nullable Quantity closed = line.closing();
    if (closed == null || out == null || out.isZero()) {
      return Optional.empty();
    }
    BigDecimal reckoned =
        BigDecimal.valueOf(closed.amount())
            .divide(BigDecimal.valueOf(out.amount()), 1, RoundingMode.HALF_UP);
    BigDecimal off = said.subtract(reckoned).abs();
    if (off.compareTo(BigDecimal.ONE) < 0 || off.compareTo(reckoned.multiply(TOLERATED)) <= 0) {
      return Optional.empty();
    }
    Bilingual why = FixedNeed.of(key.day(), line, around).map(FixedNeed::text).orElse(NO_MORE);
    String closing = Judge.shown(closed);
    return Optional.of(
        new Contradiction(
            Kind.COVER_DIFFERS,
            key.site(),
            key.day(),
            line.commodity(),
            Weight.WARNING,
            said.toPlainString(),
            reckoned.toPlainString(),
            new Bilingual(
                "自报可供 %s 天，但期末 %s ÷ 当日调出 %s = %s 天%s"
                    .formatted(said.toPlainString(), closing, Judge.shown(out), reckoned, why.zh()),
                "Reports %s days of cover, but closing %s ÷ out %s = %s days%s"
                    .formatted(
                        said.toPlainString(), closing, Judge.shown(out), reckoned, why.en()))));
  }

  private static final Bilingual NO_MORE = new Bilingual("", "");

  private static Optional<Contradiction> belowStandard(FormKey key, Line line, BigDecimal said) {
    @Nullable BigDecimal standard = line.reserve().standardDays();
    if (standard == null || said.compareTo(standard) >= 0) {
      return Optional.empty();
    }
    return Optional.of(
        new Contradiction(
            Kind.BELOW_STANDARD,
            key.site(),
            key.day(),
            line.commodity(),
            Weight.WARNING,
            said.toPlainString(),
            standard.toPlainString(),
            new Bilingual(
                "自报可供 %s 天，低于自报的储备标准 %s 天"
                    .formatted(said.toPlainString(), standard.toPlainString()),
                "Reports %s days of cover, fewer than the %s days of the standard it reports"
                    .formatted(said.toPlainString(), standard.toPlainString()))));
  }
}
