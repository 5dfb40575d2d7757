package org.cailanzi.inventory.cover;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.cailanzi.platform.problem.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * The reserve standard that a site has reported with its goods, beside the city's own target.
 *
 * @param days that the standard asks for
 * @param reported days that the site says it has, or null where it says nothing
 * @param day of the report
 */
record Standard(
    String site, String commodity, BigDecimal days, @Nullable BigDecimal reported, LocalDate day) {

  private static final Comparator<Standard> WORST_FIRST =
      Comparator.comparing(Standard::spare, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(Standard::site)
          .thenComparing(Standard::commodity);

  /** Days beyond the standard, below zero where there are too few; null where nobody says. */
  @Nullable BigDecimal spare() {
    return reported == null ? null : reported.subtract(days);
  }

  boolean isMissed() {
    @Nullable BigDecimal spare = spare();
    return spare != null && spare.signum() < 0;
  }

  /** The standards that were reported with the goods, the worst kept first. */
  static List<Standard> among(List<Holding> holdings) {
    return holdings.stream()
        .map(Holding::standard)
        .flatMap(it -> Stream.<@Nullable Standard>of(it))
        .filter(Objects::nonNull)
        .sorted(WORST_FIRST)
        .toList();
  }

  /**
   * @param reporter the site's name
   */
  Bilingual text(Bilingual reporter) {
    return new Bilingual(
        "储备标准 %s 天（%s %s 自报），自报可供 %s 天%s"
            .formatted(shown(days), reporter.zh(), day, shown(reported), isMissed() ? "，低于标准" : ""),
        "Reserve standard %s days (as %s reported on %s), cover reported %s days%s"
            .formatted(
                shown(days),
                reporter.en(),
                day,
                shown(reported),
                isMissed() ? ": below the standard" : ""));
  }

  private static String shown(@Nullable BigDecimal days) {
    return days == null ? "—" : days.stripTrailingZeros().toPlainString();
  }
}
