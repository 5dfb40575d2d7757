package org.cailanzi.price.warning;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cailanzi.platform.region.RegionCode;
import org.jspecify.annotations.Nullable;

/** How many days a region can eat, as whoever keeps the stock sees it. */
public interface Cover {
  /**
   * Asks on behalf of a caller, who sees no more of it than they would there.
   *
   * @param bearer the caller's own authorization
   */
  Answer of(RegionCode region, LocalDate day, String bearer);

  /** What came back, or that nothing did. */
  sealed interface Answer {
    record Told(List<OfGroup> groups) implements Answer {
      public Told {
        groups = List.copyOf(groups);
      }
    }

    /**
     * @param why for the log and the page: a time-out, a refusal, garbage
     */
    record Silent(String why) implements Answer {}

    /** The cover of a group, where it was told. */
    default Optional<OfGroup> group(String code) {
      return this instanceof Told told
          ? told.groups.stream().filter(it -> it.group().equals(code)).findFirst()
          : Optional.empty();
    }
  }

  /**
   * @param level such as {@code normal}, {@code orange}, {@code unknown}
   * @param days of cover, or null where unknown
   */
  record OfGroup(String group, String level, @Nullable BigDecimal days) {
    private static final Map<String, String> LEVELS =
        Map.of("normal", "正常", "blue", "蓝色", "yellow", "黄色", "orange", "橙色", "red", "红色");

    /** The level as it is called in Chinese. */
    String levelZh() {
      return LEVELS.getOrDefault(level, level);
    }
  }
}
