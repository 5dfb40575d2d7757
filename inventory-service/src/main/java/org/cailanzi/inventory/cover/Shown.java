package org.cailanzi.inventory.cover;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How a group is shown to stand on a day. */
interface Shown {
  String level();

  @Nullable BigDecimal days();

  @Nullable String reason();

  /** Whether it stands as the worst of the groups below it: its kinds are unlike each other. */
  default boolean standsAsWorst() {
    return Unknown.COUNTED_APART.wireName().equals(reason());
  }

  /** The worst by level, then by days; empty where nobody knows of any. */
  static <T extends Shown> Optional<T> worst(Stream<T> below) {
    return below
        .filter(it -> it.known().isPresent())
        .max(
            Comparator.comparing((T it) -> it.known().orElseThrow())
                .thenComparing(it -> requireNonNull(it.days()), Comparator.reverseOrder()));
  }

  /** How it stands to a target; empty where nobody knows, or there is none. */
  default Optional<Level> known() {
    return Level.named(level());
  }
}
