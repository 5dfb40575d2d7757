package org.cailanzi.inventory.cover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cailanzi.inventory.cover.Level.BLUE;
import static org.cailanzi.inventory.cover.Level.NORMAL;
import static org.cailanzi.inventory.cover.Level.ORANGE;
import static org.cailanzi.inventory.cover.Level.RED;
import static org.cailanzi.inventory.cover.Level.YELLOW;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SeenLevelTest {
  private static final int CLEAN_DAYS = 2;
  private static final List<Level> ALL = List.of(Level.values());

  @Test
  void a_worse_day_is_seen_at_once() {
    assertThat(RED.seenAfter(List.of(NORMAL, NORMAL), CLEAN_DAYS)).isEqualTo(RED);
  }

  @Test
  void the_first_better_day_is_not_seen_and_the_second_is() {
    assertThat(NORMAL.seenAfter(List.of(RED), CLEAN_DAYS)).isEqualTo(RED);
    assertThat(NORMAL.seenAfter(List.of(BLUE, RED), CLEAN_DAYS)).isEqualTo(BLUE);
    assertThat(NORMAL.seenAfter(List.of(NORMAL, RED), CLEAN_DAYS)).isEqualTo(NORMAL);
  }

  @Test
  void a_day_of_which_nobody_knows_is_no_clean_day() {
    assertThat(NORMAL.seenAfter(Arrays.asList(null, null, ORANGE), CLEAN_DAYS)).isEqualTo(ORANGE);
    assertThat(YELLOW.seenAfter(List.of(), CLEAN_DAYS)).isEqualTo(YELLOW);
    assertThat(NORMAL.seenAfter(List.of(RED), 1)).as("without the rule").isEqualTo(NORMAL);
  }

  static LongStream seeds() {
    return new Random(20220410).longs(200);
  }

  /** The rule as it is said, day by day, with a memory; the code needs none. */
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void it_is_what_a_bureau_would_keep_by_hand(long seed) {
    var random = new Random(seed);
    List<Level> days = new ArrayList<>();
    @Nullable Level kept = null;
    @Nullable Level cleanDay = null;
    for (int day = 0; day < 30; day++) {
      Level level = ALL.get(random.nextInt(ALL.size()));
      if (kept == null || level.compareTo(kept) >= 0) {
        kept = level;
        cleanDay = null;
      } else if (cleanDay == null) {
        cleanDay = level;
      } else {
        kept = level.compareTo(cleanDay) > 0 ? level : cleanDay;
        // The second of two clean days is the first of the next two, if it was better than what is
        // kept.
        cleanDay = level.compareTo(kept) < 0 ? level : null;
      }
      assertThat(level.seenAfter(days.reversed(), CLEAN_DAYS)).as("day %d", day).isEqualTo(kept);
      days.add(level);
    }
  }
}
