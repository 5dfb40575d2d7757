package org.cailanzi.price.judging;

import java.util.List;
import org.cailanzi.price.breach.BreachKey;
import org.cailanzi.price.ceiling.InForce;
import org.cailanzi.price.point.Place;
import org.cailanzi.price.quote.Version;
import org.cailanzi.price.verdict.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * What the law says of a series on a day.
 *
 * @param verdict or null, where the latest version says that there is no price
 * @param meant every ceiling ever meant for that day, in force or not
 */
public record Judged(
    SeriesDay of, Place place, Version version, @Nullable Verdict verdict, List<InForce> meant) {

  /** The keys a breach of this day could have. */
  List<BreachKey> keys() {
    return meant.stream()
        .map(it -> new BreachKey(of.series(), of.day(), it.ceiling().id()))
        .toList();
  }
}
