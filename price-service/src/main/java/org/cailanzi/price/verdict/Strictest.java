package org.cailanzi.price.verdict;

import java.util.List;
import org.cailanzi.platform.measure.UnitPrice;
import org.jspecify.annotations.Nullable;

/**
 * What the ceilings in force come to for one series on one day.
 *
 * @param ruling the strictest of those that could be reckoned, or null without any
 * @param unjudged ceilings in force that could not
 */
public record Strictest(@Nullable Ruling ruling, List<Unjudged> unjudged) {
  static final Strictest NONE = new Strictest(null, List.of());

  /** The verdict on a price; it never turns from above to within when the price rises. */
  public Verdict on(UnitPrice price) {
    return ruling != null && price.microYuan() > ruling.microYuan() ? above() : within();
  }

  /** The verdict on any price above the most. */
  Verdict above() {
    return ruling == null ? within() : new Verdict.Above(ruling, unjudged);
  }

  /** The verdict on any price that is not above the most. */
  Verdict within() {
    if (ruling == null) {
      return unjudged.isEmpty() ? Verdict.Unlimited.HERE : new Verdict.NotJudgeable(unjudged);
    }
    return new Verdict.Within(ruling, unjudged);
  }
}
