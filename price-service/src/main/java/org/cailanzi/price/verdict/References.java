package org.cailanzi.price.verdict;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What else was asked at the point for the same goods. */
@FunctionalInterface
public interface References {
  /** Nothing else is known of the point. */
  References NONE = baseDate -> null;

  /** The price of a base date, or the last one before it that is near enough; null without one. */
  @Nullable Reference onBaseDate(LocalDate baseDate);
}
