package org.cailanzi.inventory.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CurveTest {
  private static final LocalDate MONDAY = LocalDate.parse("2020-02-24");

  static LongStream seeds() {
    return new Random(20200224).longs(200);
  }

  @Test
  void what_goes_bad_first_is_eaten_first_and_what_went_bad_is_not_eaten() {
    List<Batch> stock =
        List.of(new Batch(100, null), new Batch(50, MONDAY), new Batch(30, MONDAY.plusDays(1)));

    Curve curve = Curve.of(stock, 40, MONDAY, 4);

    assertThat(curve.days())
        .containsExactly(
            new Curve.Day(MONDAY, 40, 0, 140, 0),
            // 10 g of Monday's are lost; 30 of Tuesday's and 10 that keep are eaten.
            new Curve.Day(MONDAY.plusDays(1), 40, 10, 90, 0),
            new Curve.Day(MONDAY.plusDays(2), 40, 0, 50, 0),
            new Curve.Day(MONDAY.plusDays(3), 40, 0, 10, 0));
    assertThat(curve.runsOut()).isEmpty();
  }

  @Test
  void it_runs_out_on_the_first_day_with_too_little() {
    Curve curve = Curve.of(List.of(new Batch(100, null)), 40, MONDAY, 4);

    assertThat(curve.runsOut()).contains(MONDAY.plusDays(2));
    assertThat(curve.shortBy()).isEqualTo(20 + 40);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void nothing_appears_or_vanishes(long seed) {
    Random random = new Random(seed);
    List<Batch> stock = stock(random);
    long need = random.nextInt(200);
    int days = 1 + random.nextInt(20);

    Curve curve = Curve.of(stock, need, MONDAY, days);

    long before = stock.stream().mapToLong(Batch::grams).sum();
    for (Curve.Day day : curve.days()) {
      assertThat(day.eaten() + day.shortBy()).isEqualTo(need);
      assertThat(day.left()).isEqualTo(before - day.eaten() - day.spoiled()).isNotNegative();
      assertThat(day.shortBy() == 0 || day.left() == 0).as("short only of an empty shelf").isTrue();
      before = day.left();
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void more_stock_never_runs_out_earlier_and_no_order_of_eating_wastes_less(long seed) {
    Random random = new Random(seed);
    List<Batch> stock = stock(random);
    long need = 1L + random.nextInt(200);
    List<Batch> more = new ArrayList<>(stock);
    more.add(new Batch(random.nextInt(300), MONDAY.plusDays(random.nextInt(20))));

    long shortBy = Curve.of(stock, need, MONDAY, 20).shortBy();

    assertThat(Curve.of(more, need, MONDAY, 20).shortBy()).isLessThanOrEqualTo(shortBy);
    assertThat(shortBy).isLessThanOrEqualTo(shortWhenEatenInOrder(shuffled(stock, random), need));
  }

  private static List<Batch> stock(Random random) {
    List<Batch> stock = new ArrayList<>();
    for (int i = random.nextInt(8); i > 0; i--) {
      LocalDate last = random.nextInt(4) == 0 ? null : MONDAY.plusDays(random.nextInt(25) - 2L);
      stock.add(new Batch(random.nextInt(500), last));
    }
    return stock;
  }

  private static List<Batch> shuffled(List<Batch> stock, Random random) {
    List<Batch> other = new ArrayList<>(stock);
    java.util.Collections.shuffle(other, random);
    return other;
  }

  /** The plain way: day by day, batch by batch in the order given. */
  private static long shortWhenEatenInOrder(List<Batch> order, long need) {
    long[] left = order.stream().mapToLong(Batch::grams).toArray();
    long shortBy = 0;
    for (int day = 0; day < 20; day++) {
      long hungry = need;
      for (int i = 0; i < left.length; i++) {
        long part = order.get(i).spoiledOn(MONDAY.plusDays(day)) ? 0 : Math.min(left[i], hungry);
        left[i] -= part;
        hungry -= part;
      }
      shortBy += hungry;
    }
    return shortBy;
  }
}
