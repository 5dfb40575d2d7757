package org.cailanzi.price.verdict;

import java.util.List;
import org.cailanzi.platform.problem.Bilingual;
import org.cailanzi.price.ceiling.Ceiling;
import org.cailanzi.price.ceiling.InForce;
import org.cailanzi.price.ceiling.Scope;
import org.cailanzi.price.limit.Limit;
import org.cailanzi.price.limit.Rate;
import org.cailanzi.price.verdict.JudgingScenario.Seen;

/** The judge without an index: every ceiling is looked at for every quote. */
final class LinearScan {
  private LinearScan() {}

  static Strictest strictest(List<InForce> all, Seen seen) {
    Ruling strictest = null;
    for (InForce it : all) {
      if (applies(it, seen)) {
        strictest = Ruling.stricter(strictest, ruling(it.ceiling(), seen));
      }
    }
    return new Strictest(strictest, List.of());
  }

  private static boolean applies(InForce it, Seen seen) {
    Scope scope = it.ceiling().scope();
    return scope.target().code().equals(seen.what().commodity())
        && seen.point().street().startsWith(scope.region().code())
        && scope.stage() == seen.what().stage()
        && (scope.pointKind() == null || scope.pointKind() == seen.point().kind())
        && it.on(seen.day());
  }

  private static Ruling ruling(Ceiling ceiling, Seen seen) {
    return switch (ceiling.limit()) {
      case Limit.Absolute(var price) ->
          new Ruling(ceiling, price.normal().microYuan(), List.of(), null);
      case Limit.TargetPlus(var target, var plus, _) ->
          new Ruling(
              ceiling,
              Rate.onTopOf(target.normal().microYuan(), plus.tenThousandths()),
              List.of(),
              new Ruling.Applied(plus, new Bilingual("平时", "on ordinary days")));
      case Limit.BaseDatePrice base -> {
        Reference reference = seen.known().base().reference();
        yield new Ruling(ceiling, base.limitOn(reference.microYuan()), List.of(reference), null);
      }
      case Limit.MarkupOnCost(var rate) -> {
        Reference reference = seen.known().paid().reference();
        yield new Ruling(
            ceiling,
            Rate.onTopOf(reference.microYuan(), rate.tenThousandths()),
            List.of(reference),
            null);
      }
      default -> throw new IllegalArgumentException("Not in this scenario: " + ceiling);
    };
  }
}
