package org.cailanzi.price.figure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cailanzi.platform.problem.Bilingual;
import org.cailanzi.price.figure.Panel.Standing;

/** How prices changed from one day to another, on points that have a price for both. */
public sealed interface Change {
  LocalDate from();

  /** The change where there were points enough. */
  default Optional<Relative> known() {
    return this instanceof Known known ? Optional.of(known.relative) : Optional.empty();
  }

  /**
   * @param imputed how many of its points have a price carried forward on either side
   */
  record Known(LocalDate from, LocalDate to, Relative relative, int imputed) implements Change {}

  /** Too few points have a price for both days. */
  record Insufficient(LocalDate from, LocalDate to, int matched, int needed) implements Change {
    public Bilingual reason() {
      return new Bilingual(
          "数据不足：%s 与 %s 均有价格的采价点 %d 个，至少需 %d 个".formatted(from, to, matched, needed),
          "insufficient data: %d points have a price on both %s and %s, at least %d are needed"
              .formatted(matched, from, to, needed));
    }
  }

  /**
   * Compares two days. A price carried forward from one and the same statement says nothing about a
   * change, so such a point is not matched; nor is one whose product was replaced.
   */
  static Change between(Panel panel, LocalDate from, LocalDate to, Matching matching) {
    List<Relative.Pair> pairs = new ArrayList<>();
    int imputed = 0;
    for (String point : panel.points()) {
      Optional<Standing> then = panel.standing(point, from, matching.carryDays());
      Optional<Standing> now = panel.standing(point, to, matching.carryDays());
      if (then.isPresent() && now.isPresent() && !then.get().said().equals(now.get().said())) {
        Optional<Relative.Pair> pair = panel.pair(point, then.get(), now.get());
        if (pair.isEmpty()) {
          continue;
        }
        pairs.add(pair.get());
        boolean carried = !then.get().said().equals(from) || !now.get().said().equals(to);
        imputed += carried ? 1 : 0;
      }
    }
    return pairs.size() < matching.leastPoints()
        ? new Insufficient(from, to, pairs.size(), matching.leastPoints())
        : new Known(from, to, Relative.of(pairs), imputed);
  }

  /**
   * @param leastPoints how many points must have both prices, at least 1
   * @param carryDays how many days a price is carried forward
   */
  record Matching(int leastPoints, int carryDays) {}
}
