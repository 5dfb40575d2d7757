package org.cailanzi.price.verdict;

import java.util.List;
import org.cailanzi.platform.problem.Bilingual;
import org.cailanzi.price.ceiling.Ceiling;
import org.cailanzi.price.limit.Rate;
import org.jspecify.annotations.Nullable;

/**
 * A ceiling applied to one series: the most it allows there.
 *
 * @param microYuan the most, in millionths of a yuan per basis; equal is fine (rule P5)
 * @param inputs the prices it was reckoned from, in the order of its sum
 * @param applied which of the order's rates, or null where it has only one or none
 */
public record Ruling(
    Ceiling ceiling, long microYuan, List<Reference> inputs, @Nullable Applied applied) {

  /** The stricter of two; of two alike, the one whose id comes first, whatever came in first. */
  public static @Nullable Ruling stricter(@Nullable Ruling one, @Nullable Ruling other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    if (one.microYuan != other.microYuan) {
      return one.microYuan < other.microYuan ? one : other;
    }
    return one.ceiling.id().compareTo(other.ceiling.id()) <= 0 ? one : other;
  }

  /** A rate with the reason why it is this one. */
  public record Applied(Rate rate, Bilingual why) {}
}
