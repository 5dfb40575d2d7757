package org.cailanzi.price.judging;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cailanzi.platform.problem.Bilingual;
import org.cailanzi.price.breach.BreachKey;
import org.cailanzi.price.ceiling.InForce;
import org.cailanzi.price.point.Place;
import org.cailanzi.price.quote.Doubt;
import org.cailanzi.price.quote.Version;
import org.cailanzi.price.substitution.Substitution;
import org.cailanzi.price.verdict.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * What the law says of a series on a day: of the version that counts, and apart from it of what
 * waits for a person. Neither hides the other.
 *
 * @param counting or null, where no version counts
 * @param waiting the version that waits, or null where none does
 * @param unreplaced the version that counts, held against the ceilings as if a product that a
 *     market claims to have replaced were the old one still, or null where no claim waits
 * @param meant every ceiling ever meant for that day, in force or not
 */
public record Judged(
    SeriesDay of,
    Place place,
    @Nullable Held counting,
    @Nullable Held waiting,
    @Nullable Held unreplaced,
    List<InForce> meant) {

  /** The keys a breach of this day could have. */
  List<BreachKey> keys() {
    return meant.stream()
        .map(it -> new BreachKey(of.series(), of.day(), it.ceiling().id()))
        .toList();
  }

  /** What can be charged, what is certain first. */
  Stream<Held> held() {
    return Stream.of(
            Optional.ofNullable(counting),
            Optional.ofNullable(unreplaced),
            Optional.ofNullable(waiting))
        .flatMap(Optional::stream);
  }

  /** What was said last, whether it counts yet or waits; nothing where all of it was rejected. */
  public Optional<Held> newest() {
    return Stream.of(Optional.ofNullable(waiting), Optional.ofNullable(counting))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** Whether what counts is above a ceiling. */
  public boolean isAbove() {
    return counting != null && counting.isAbove();
  }

  /** Whether what counts was judged and found lawful, and nothing is left to look at. */
  public boolean isClean() {
    return waiting == null
        && counting != null
        && counting.verdict() instanceof Verdict.Within
        && (unreplaced == null || !unreplaced.isAbove());
  }

  /**
   * A version held against the ceilings.
   *
   * @param verdict or null, where the version says that there is no price
   * @param doubt why nobody is accused by it until a person has looked, or null where it is certain
   */
  public record Held(Version version, @Nullable Verdict verdict, @Nullable Bilingual doubt) {
    static Held of(Version version, @Nullable Verdict verdict) {
      Doubt doubt = version.waits() ? version.doubt() : null;
      return new Held(version, verdict, doubt == null ? null : doubt.grounds().getFirst().words());
    }

    Held unless(Substitution claim) {
      return new Held(version, verdict, claim.doubt());
    }

    public boolean isAbove() {
      return verdict instanceof Verdict.Above;
    }
  }
}
