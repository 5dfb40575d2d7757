package org.cailanzi.inventory.cover;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How cover stands to its target (rule I5), best first. */
enum Level {
  NORMAL("正常"),
  BLUE("蓝色"),
  YELLOW("黄色"),
  ORANGE("橙色"),
  RED("红色");

  private final String zh;

  Level(String zh) {
    this.zh = zh;
  }

  /** The level of goods that are below so many of the four thresholds. */
  static Level below(long thresholds) {
    return switch ((int) thresholds) {
      case 0 -> NORMAL;
      case 1 -> BLUE;
      case 2 -> YELLOW;
      case 3 -> ORANGE;
      default -> RED;
    };
  }

  /**
   * The level that a bureau sees: raised at once, lowered only after so many days in a row that
   * were better (rule I5). That is the worst of the day and of the known days just before it: a day
   * of which nobody knows is no clean day.
   *
   * @param before the levels of earlier days, the latest first, null where unknown
   */
  Level seenAfter(List<@Nullable Level> before, int cleanDays) {
    return Stream.concat(
            Stream.of(this), before.stream().filter(Objects::nonNull).limit(cleanDays - 1L))
        .max(Comparator.naturalOrder())
        .orElse(this);
  }

  /** The level of that wire name; empty for a word that is none. */
  static Optional<Level> named(String word) {
    return Arrays.stream(values()).filter(it -> it.wireName().equals(word)).findFirst();
  }

  String zh() {
    return zh;
  }

  String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
