package org.cailanzi.price.verdict;

import org.cailanzi.price.ceiling.Ceiling;
import org.jspecify.annotations.Nullable;

/**
 * A ceiling applied to one series: the most it allows there.
 *
 * @param microYuan the most, in millionths of a yuan per basis; equal is fine (rule P5)
 * @param reference the price it was reckoned from, or null where it depends on none
 */
public record Ruling(Ceiling ceiling, long microYuan, @Nullable Reference reference) {

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
}
