package org.cailanzi.delivery.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TourTest {
  static LongStream seeds() {
    return new Random(20220415).longs(100);
  }

  @Test
  void nothing_and_one_door_need_no_order() {
    assertThat(Tour.of(new long[0][0], true)).isEmpty();
    assertThat(Tour.of(new long[1][1], true)).containsExactly(0);
    assertThat(Tour.length(new long[1][1], true, new int[] {0})).isZero();
  }

  @Test
  void doors_along_one_street_are_visited_in_their_order_on_it() {
    long[][] street = onALine(0, 40, 10, 30, 20);

    assertThat(Tour.of(street, false)).containsExactly(0, 2, 4, 3, 1);
    assertThat(Tour.length(street, false, Tour.of(street, false))).isEqualTo(40);
    assertThat(Tour.length(street, true, Tour.of(street, true))).isEqualTo(80);
  }

  @Test
  void the_nearest_next_alone_would_go_astray_where_it_is_improved() {
    long[][] bothSides = onALine(0, -10, 11, -32, 50);

    assertThat(Tour.length(bothSides, false, new int[] {0, 1, 2, 3, 4})).isEqualTo(156);
    assertThat(Tour.length(bothSides, false, Tour.of(bothSides, false))).isEqualTo(114);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void a_tour_visits_all_is_never_longer_than_given_and_hardly_than_the_best(long seed) {
    Random random = new Random(seed);
    long[][] plane = inAPlane(random, 1 + random.nextInt(7));
    boolean back = random.nextBoolean();
    int[] given = IntStream.range(0, plane.length).toArray();

    int[] tour = Tour.of(plane, back);

    assertThat(tour[0]).isZero();
    assertThat(Arrays.stream(tour).sorted().toArray()).containsExactly(given);
    long length = Tour.length(plane, back, tour);
    assertThat(length).isLessThanOrEqualTo(Tour.length(plane, back, given));
    long best = best(plane, back, given, 1);
    assertThat(length).isBetween(best, best + best / 10);
    assertThat(Tour.of(plane, back)).as("again").containsExactly(tour);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void no_stretch_of_a_tour_can_be_turned_round_to_shorten_it(long seed) {
    long[][] plane = inAPlane(new Random(seed), 30);
    int[] tour = Tour.of(plane, true);
    long length = Tour.length(plane, true, tour);

    for (int i = 1; i < tour.length; i++) {
      for (int j = i + 1; j < tour.length; j++) {
        int[] turned = tour.clone();
        for (int k = i; k <= j; k++) {
          turned[k] = tour[i + j - k];
        }
        assertThat(Tour.length(plane, true, turned)).isGreaterThanOrEqualTo(length);
      }
    }
  }

  private static long[][] onALine(long... at) {
    return table(at.length, (i, j) -> Math.abs(at[i] - at[j]));
  }

  private static long[][] inAPlane(Random random, int points) {
    double[] x = random.doubles(points, 0, 1000).toArray();
    double[] y = random.doubles(points, 0, 1000).toArray();
    return table(points, (i, j) -> Math.round(100 * Math.hypot(x[i] - x[j], y[i] - y[j])));
  }

  private interface Distance {
    long of(int one, int other);
  }

  private static long[][] table(int points, Distance distance) {
    long[][] table = new long[points][points];
    for (int i = 0; i < points; i++) {
      for (int j = 0; j < points; j++) {
        table[i][j] = distance.of(i, j);
      }
    }
    return table;
  }

  private static long best(long[][] distance, boolean back, int[] order, int from) {
    if (from >= order.length - 1) {
      return Tour.length(distance, back, order);
    }
    long best = Long.MAX_VALUE;
    for (int i = from; i < order.length; i++) {
      int[] next = order.clone();
      next[from] = order[i];
      next[i] = order[from];
      best = Math.min(best, best(distance, back, next, from + 1));
    }
    return best;
  }
}
