package org.cailanzi.inventory.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.cailanzi.inventory.report.Contradiction.Kind;
import org.cailanzi.inventory.report.Contradiction.Weight;
import org.cailanzi.platform.measure.Dimension;
import org.cailanzi.platform.measure.Quantity;
import org.cailanzi.platform.problem.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * An amount that was probably meant in another unit: kilograms entered as tonnes, 斤 as kilograms or
 * grams, seen by how many times the days around it the amount is.
 */
final class UnitSlip {
  private static final int EACH_SIDE = 3;

  // Stocks double by themselves, so 2 must be met closely and among days that hardly differ; and
  // what comes and goes halves on any Sunday, so there the line itself must say so (isTold).
  private static final List<Factor> FACTORS =
      List.of(new Factor(1_000, 1.41, 5), new Factor(500, 1.41, 5), new Factor(2, 1.02, 1.1));
  private static final List<Amount> AMOUNTS =
      List.of(
          new Amount("期末", "closing", Line::closing, 0),
          new Amount("期初", "opening", Line::opening, 0),
          new Amount("调入", "in", Line::in, 1),
          new Amount("调出", "out", Line::out, -1));

  /**
   * How many times too much or too little.
   *
   * @param within by what factor it may be missed
   * @param steady by what factor the days around may differ among themselves
   */
  private record Factor(int times, double within, double steady) {
    boolean isMet(double ratio) {
      double off = ratio / times;
      return off <= within && off >= 1 / within;
    }

    BigDecimal meant(long said, boolean more) {
      BigDecimal by = BigDecimal.valueOf(times);
      return more
          ? BigDecimal.valueOf(said).divide(by, MathContext.DECIMAL64)
          : BigDecimal.valueOf(said).multiply(by);
    }
  }

  /**
   * An amount of a form.
   *
   * @param adds 1 where it makes the closing more, −1 where less, 0 where it is a stock
   */
  private record Amount(String zh, String en, Function<Line, @Nullable Quantity> of, int adds) {
    long in(Line line) {
      @Nullable Quantity quantity = of.apply(line);
      return quantity == null ? 0 : quantity.amount();
    }

    boolean isStock() {
      return adds == 0;
    }

    /** Whether the line adds up once this amount is what it was probably meant to be. */
    boolean mends(Line line, long meant) {
      @Nullable Quantity closing = line.closing();
      return closing != null
          && line.reckonedClosing()
              .filter(it -> it + adds * (meant - in(line)) == closing.amount())
              .isPresent();
    }
  }

  private UnitSlip() {}

  /** The first amount of the line that looks so, held against the nearest days on either side. */
  static Optional<Contradiction> judge(
      FormKey key, Line line, NavigableMap<LocalDate, Line> around) {
    return isExplained(key, line, around)
        ? Optional.empty()
        : AMOUNTS.stream()
            .map(it -> judge(key, line, it, neighbours(key.day(), it, around)))
            .flatMap(Optional::stream)
            .findFirst();
  }

  /** Whether the goods' own movements say how they came to be so many. */
  private static boolean isExplained(FormKey key, Line line, NavigableMap<LocalDate, Line> around) {
    var last = around.lowerEntry(key.day());
    @Nullable Quantity closing = line.closing();
    return last != null
        && closing != null
        && Objects.equals(last.getValue().closing(), line.opening())
        && line.reckonedClosing().filter(it -> it == closing.amount()).isPresent();
  }

  private static List<Long> neighbours(
      LocalDate day, Amount amount, NavigableMap<LocalDate, Line> around) {
    LocalDate first = day.minusDays(Judge.LOOK_BACK_DAYS);
    LocalDate last = day.plusDays(Judge.LOOK_BACK_DAYS);
    return Stream.of(
            around.subMap(first, true, day, false).descendingMap(),
            around.subMap(day, false, last, true))
        .flatMap(
            side -> side.values().stream().map(amount::in).filter(it -> it > 0).limit(EACH_SIDE))
        .sorted()
        .toList();
  }

  private static Optional<Contradiction> judge(
      FormKey key, Line line, Amount amount, List<Long> sorted) {
    long said = amount.in(line);
    if (said == 0 || sorted.size() < EACH_SIDE) {
      return Optional.empty();
    }
    long median = sorted.get(sorted.size() / 2);
    double spread = (double) sorted.getLast() / sorted.getFirst();
    boolean more = said > median;
    double ratio = more ? (double) said / median : (double) median / said;
    return FACTORS.stream()
        .filter(it -> it.isMet(ratio) && spread <= it.steady())
        .findFirst()
        .filter(it -> isTold(line, amount, it, more))
        .map(it -> contradiction(key, line, amount, median, it, more));
  }

  /** 斤 and kilograms are weighed; and half a flow is ordinary unless the line contradicts it. */
  private static boolean isTold(Line line, Amount amount, Factor factor, boolean more) {
    if (factor.times() != 2) {
      return true;
    }
    return line.dimension() == Dimension.MASS
        && (amount.isStock()
            || amount.mends(line, factor.meant(amount.in(line), more).longValue()));
  }

  private static Contradiction contradiction(
      FormKey key, Line line, Amount amount, long median, Factor factor, boolean more) {
    Quantity said = Objects.requireNonNull(amount.of().apply(line));
    BigDecimal meant = factor.meant(said.amount(), more);
    String saidShown = Judge.shown(said);
    String around = Judge.shown(median, said.dimension());
    String meantShown = Judge.shown(meant.longValue(), said.dimension());
    return new Contradiction(
        Kind.UNIT_SLIP,
        key.site(),
        key.day(),
        line.commodity(),
        Weight.WARNING,
        String.valueOf(said.amount()),
        String.valueOf(meant.longValue()),
        new Bilingual(
            "%s报为 %s，约为前后几日（%s）的 %d %s，单位可能填错；若是，应为 %s"
                .formatted(
                    amount.zh(), saidShown, around, factor.times(), more ? "倍" : "分之一", meantShown),
            "The %s says %s, about %s%d %s the days around it (%s): perhaps another unit; then it is %s"
                .formatted(
                    amount.en(),
                    saidShown,
                    more ? "" : "1/",
                    factor.times(),
                    more ? "times" : "of",
                    around,
                    meantShown)));
  }
}
