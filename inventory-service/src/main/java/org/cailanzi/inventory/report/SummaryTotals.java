package org.cailanzi.inventory.report;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.cailanzi.inventory.report.Contradiction.Kind;
import org.cailanzi.inventory.report.Contradiction.Weight;
import org.cailanzi.platform.measure.Quantity;
import org.cailanzi.platform.problem.Bilingual;
import org.jspecify.annotations.Nullable;

/** A summary's amounts held against the sums of its sites, all of which have reported. */
final class SummaryTotals {
  private record Amount(String zh, String en, Function<Line, @Nullable Quantity> of) {}

  private static final List<Amount> AMOUNTS =
      List.of(
          new Amount("期初", "opening", Line::opening),
          new Amount("调入", "in", Line::in),
          new Amount("调出", "out", Line::out),
          new Amount("期末", "closing", Line::closing));

  private SummaryTotals() {}

  /**
   * Each total that is not the sum; a summary may well know of more than the sites that report, so
   * this is asked only where every site that is part of it has.
   */
  static List<Contradiction> judge(FormKey summary, Line line, List<Line> parts) {
    return parts.isEmpty()
        ? List.of()
        : AMOUNTS.stream()
            .map(it -> judge(summary, line, parts, it))
            .flatMap(Optional::stream)
            .toList();
  }

  private static Optional<Contradiction> judge(
      FormKey summary, Line line, List<Line> parts, Amount amount) {
    @Nullable Quantity said = amount.of().apply(line);
    List<Quantity> each =
        parts.stream()
            .<@Nullable Quantity>map(amount.of())
            .flatMap(it -> Stream.<@Nullable Quantity>of(it))
            .filter(Objects::nonNull)
            .toList();
    if (said == null || each.size() < parts.size()) {
      return Optional.empty();
    }
    long sum = each.stream().mapToLong(Quantity::amount).sum();
    if (Judge.isRounding(said.amount(), sum)) {
      return Optional.empty();
    }
    String sumShown = Judge.shown(sum, said.dimension());
    String off = Judge.shown(said.amount() - sum, said.dimension());
    return Optional.of(
        new Contradiction(
            Kind.TOTAL_DIFFERS,
            summary.site(),
            summary.day(),
            line.commodity(),
            Weight.WARNING,
            String.valueOf(said.amount()),
            String.valueOf(sum),
            new Bilingual(
                "汇总的%s为 %s，但所含 %d 个网点合计 %s（差 %s）"
                    .formatted(amount.zh(), Judge.shown(said), parts.size(), sumShown, off),
                "The summary's %s is %s, but its %d sites add up to %s (%s)"
                    .formatted(amount.en(), Judge.shown(said), parts.size(), sumShown, off))));
  }
}
