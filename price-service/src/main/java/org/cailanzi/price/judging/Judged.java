package org.cailanzi.price.judging;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cailanzi.price.breach.BreachKey;
import org.cailanzi.price.ceiling.InForce;
import org.cailanzi.price.point.Place;
import org.cailanzi.price.quote.Version;
import org.cailanzi.price.verdict.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * What the law says of a series on a day: of the version that counts, and apart from it of the one
 * that waits for a person. Neither hides the other.
 *
 * @param counting or null, where no version counts
 * @param waiting or null, where none waits
 * @param meant every ceiling ever meant for that day, in force or not
 */
public record Judged(
    SeriesDay of,
    Place place,
    @Nullable Held counting,
    @Nullable Held waiting,
    List<InForce> meant) {

  /** The keys a breach of this day could have. */
  List<BreachKey> keys() {
    return meant.stream()
        .map(it -> new BreachKey(of.series(), of.day(), it.ceiling().id()))
        .toList();
  }

  /** What was said last, whether it counts yet or waits; nothing where all of it was rejected. */
  public Optional<Held> newest() {
    return Stream.of(Optional.ofNullable(waiting), Optional.ofNullable(counting))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** Whether what counts is above a ceiling. */
  public boolean isAbove() {
    return counting != null && counting.verdict() instanceof Verdict.Above;
  }

  /** Whether what counts was judged and found lawful, and nothing is left to look at. */
  public boolean isClean() {
    return waiting == null && counting != null && counting.verdict() instanceof Verdict.Within;
  }

  /**
   * A version held against the ceilings.
   *
   * @param verdict or null, where the version says that there is no price
   */
  public record Held(Version version, @Nullable Verdict verdict) {}
}
