package org.cailanzi.inventory.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import org.cailanzi.inventory.report.Contradiction.Kind;
import org.cailanzi.inventory.report.Contradiction.Weight;
import org.cailanzi.platform.measure.Dimension;
import org.cailanzi.platform.measure.Quantity;
import org.cailanzi.platform.problem.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * Holds the lines of forms against each other (DESIGN §6). It is asked whenever somebody looks, so
 * that a corrected form clears what it contradicted.
 */
final class Judge {
  /** A form is held against the last one filed within so many days before it. */
  static final int LOOK_BACK_DAYS = 14;

  // Summaries are reported in whole tonnes: half a tonne of 3,848 is rounding, 1 % is not.
  private static final long SUMMARY_TOLERATED_PERCENT = 1;

  private Judge() {}

  /**
   * What one line contradicts.
   *
   * @param before what the site reported of the commodity on earlier days, by day; later days that
   *     are known tell of slips
   */
  static List<Contradiction> judge(FormKey key, Line line, NavigableMap<LocalDate, Line> before) {
    List<Contradiction> found = new ArrayList<>();
    addsUp(key, line).ifPresent(found::add);
    opens(key, line, before).ifPresent(found::add);
    found.addAll(ReportedCover.judge(key, line, before));
    UnitSlip.judge(key, line, before).ifPresent(found::add);
    return found;
  }

  private static Optional<Contradiction> addsUp(FormKey key, Line line) {
    @Nullable Quantity closing = line.closing();
    return closing == null
        ? Optional.empty()
        : line.reckonedClosing()
            .filter(it -> it != closing.amount())
            .map(
                reckoned ->
                    new Contradiction(
                        Kind.DOES_NOT_ADD_UP,
                        key.site(),
                        key.day(),
                        line.commodity(),
                        Weight.BREAK,
                        String.valueOf(closing.amount()),
                        String.valueOf(reckoned),
                        addsUpText(line, closing, reckoned)));
  }

  private static Bilingual addsUpText(Line line, Quantity closed, long reckoned) {
    Dimension dimension = closed.dimension();
    String closing = shown(closed);
    String sum =
        "%s + %s − %s = %s"
            .formatted(
                shown(line.opening()),
                shown(line.in()),
                shown(line.out()),
                shown(reckoned, dimension));
    String off = shown(closed.amount() - reckoned, dimension);
    return new Bilingual(
        "期初 + 调入 − 调出：" + sum + "，但期末报为 " + closing + "（差 " + off + "）",
        "Opening + in − out: " + sum + ", but the closing says " + closing + " (" + off + ")");
  }

  private static Optional<Contradiction> opens(
      FormKey key, Line line, NavigableMap<LocalDate, Line> before) {
    @Nullable Quantity opening = line.opening();
    var last = before.lowerEntry(key.day());
    @Nullable Quantity closed = last == null ? null : last.getValue().closing();
    if (opening == null
        || last == null
        || closed == null
        || last.getKey().isBefore(key.day().minusDays(LOOK_BACK_DAYS))
        || closed.equals(opening)) {
      return Optional.empty();
    }
    // Over a gap of days goods may have moved that no form tells of.
    boolean dayBefore = last.getKey().plusDays(1).equals(key.day());
    return Optional.of(
        new Contradiction(
            Kind.OPENING_DIFFERS,
            key.site(),
            key.day(),
            line.commodity(),
            dayBefore ? Weight.BREAK : Weight.WARNING,
            String.valueOf(opening.amount()),
            String.valueOf(closed.amount()),
            new Bilingual(
                "期初报为 " + shown(opening) + "，但 " + last.getKey() + " 期末为 " + shown(closed),
                "Opens with "
                    + shown(opening)
                    + ", but closed "
                    + last.getKey()
                    + " with "
                    + shown(closed))));
  }

  /** Whether the parts of a summary closed with more than the summary says. */
  static Optional<Contradiction> judgeSum(FormKey summary, Line line, Collection<Line> parts) {
    @Nullable Quantity closing = line.closing();
    if (closing == null) {
      return Optional.empty();
    }
    long sum = parts.stream().mapToLong(Judge::closed).sum();
    long said = closing.amount();
    if ((sum - said) * 100 <= said * SUMMARY_TOLERATED_PERCENT) {
      return Optional.empty();
    }
    Dimension dimension = closing.dimension();
    return Optional.of(
        new Contradiction(
            Kind.PARTS_EXCEED_SUMMARY,
            summary.site(),
            summary.day(),
            line.commodity(),
            Weight.WARNING,
            String.valueOf(said),
            String.valueOf(sum),
            new Bilingual(
                "汇总期末 %s，但所含 %d 个网点合计 %s"
                    .formatted(shown(closing), parts.size(), shown(sum, dimension)),
                "The summary closes with %s, but its %d sites add up to %s"
                    .formatted(shown(closing), parts.size(), shown(sum, dimension)))));
  }

  private static long closed(Line part) {
    @Nullable Quantity closing = part.closing();
    return closing == null ? 0 : closing.amount();
  }

  /** Whether a whole and the sum of its parts differ by no more than rounding. */
  static boolean isRounding(long whole, long sum) {
    return Math.abs(sum - whole) * 100 <= whole * SUMMARY_TOLERATED_PERCENT;
  }

  static String shown(@Nullable Quantity quantity) {
    return quantity == null ? "—" : shown(quantity.amount(), quantity.dimension());
  }

  static String shown(long amount, Dimension dimension) {
    return dimension == Dimension.MASS
        ? BigDecimal.valueOf(amount, 6).stripTrailingZeros().toPlainString() + " t"
        : amount + " " + dimension.baseUnit();
  }
}
