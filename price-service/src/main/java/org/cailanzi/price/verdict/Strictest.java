package org.cailanzi.price.verdict;

import java.util.List;
import org.cailanzi.platform.measure.UnitPrice;
import org.cailanzi.price.ceiling.Ceiling;
import org.jspecify.annotations.Nullable;

/**
 * What the ceilings in force come to for one series on one day.
 *
 * @param ruling the strictest of those that could be reckoned, or null without any
 * @param unjudged ceilings in force that lack the price they are reckoned from
 */
public record Strictest(@Nullable Ruling ruling, List<Ceiling> unjudged) {
  static final Strictest NONE = new Strictest(null, List.of());

  /** The verdict on a price; it never turns from above to within when the price rises. */
  public Verdict on(UnitPrice price) {
    if (ruling == null) {
      return unjudged.isEmpty() ? Verdict.Unlimited.HERE : new Verdict.NotJudgeable(unjudged);
    }
    return price.microYuan() > ruling.microYuan()
        ? new Verdict.Above(ruling, unjudged)
        : new Verdict.Within(ruling, unjudged);
  }
}
