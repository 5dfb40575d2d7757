package org.cailanzi.price.verdict;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.cailanzi.price.ceiling.Ceiling;
import org.cailanzi.price.ceiling.Limit;
import org.jspecify.annotations.Nullable;

/** Finds the strictest of what it is shown; allocates only what the answer needs. */
final class Reckoning {
  private final References references;
  private long least = Long.MAX_VALUE;
  private @Nullable Ceiling leastOf;
  private @Nullable Reference leastFrom;
  private @Nullable List<Ceiling> unjudged;

  Reckoning(References references) {
    this.references = references;
  }

  /** A ceiling that comes to so much; of two alike, the one whose id comes first counts. */
  void add(Ceiling ceiling, long limit, @Nullable Reference from) {
    Ceiling known = leastOf;
    boolean stricter =
        known == null
            || limit < least
            || (limit == least && ceiling.id().compareTo(known.id()) < 0);
    if (stricter) {
      least = limit;
      leastOf = ceiling;
      leastFrom = from;
    }
  }

  /** A ceiling that is reckoned from the price of a base date. */
  void add(Ceiling ceiling, LocalDate baseDate, long tenThousandths) {
    Reference reference = references.onBaseDate(baseDate);
    if (reference == null) {
      unjudged = unjudged == null ? new ArrayList<>() : unjudged;
      unjudged.add(ceiling);
      return;
    }
    long base = reference.price().normal().microYuan();
    add(ceiling, Limit.BaseDatePrice.limitOn(base, tenThousandths), reference);
  }

  Strictest outcome() {
    if (leastOf == null && unjudged == null) {
      return Strictest.NONE;
    }
    return new Strictest(
        leastOf == null ? null : new Ruling(leastOf, least, leastFrom),
        unjudged == null ? List.of() : List.copyOf(unjudged));
  }
}
