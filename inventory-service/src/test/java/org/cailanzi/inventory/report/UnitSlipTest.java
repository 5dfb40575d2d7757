package org.cailanzi.inventory.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.cailanzi.inventory.report.Contradiction.Kind;
import org.cailanzi.platform.measure.Quantity;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class UnitSlipTest {
  private static final LocalDate DAY = LocalDate.of(2022, 4, 8);

  static LongStream seeds() {
    return new Random(20220419).longs(100);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void an_amount_in_another_unit_is_found_with_what_it_was_meant_to_be(long seed) {
    var random = new Random(seed);
    NavigableMap<LocalDate, Line> forms = steady(random);
    LocalDate day = DAY.plusDays(random.nextInt(10));
    int times = List.of(1_000, 500, 2).get(random.nextInt(3));
    long meant = Objects.requireNonNull(Objects.requireNonNull(forms.get(day)).closing()).amount();
    forms.put(day, closing(meant * times));

    assertThat(slips(forms))
        .singleElement()
        .matches(it -> it.day().equals(day))
        .matches(it -> it.said().equals(String.valueOf(meant * times)))
        .matches(it -> it.reckoned().equals(String.valueOf(meant)))
        .matches(it -> it.text().zh().contains(times + " 倍"));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void a_stock_that_grows_and_shrinks_as_stocks_do_is_none(long seed) {
    var random = new Random(seed);
    NavigableMap<LocalDate, Line> forms = new TreeMap<>();
    double stock = 1_000_000_000;
    for (int day = 0; day < 28; day++) {
      stock *= 0.3 + 2 * random.nextDouble();
      forms.put(DAY.plusDays(day), closing((long) stock));
    }

    assertThat(slips(forms)).filteredOn(it -> !it.text().en().contains(" 2 ")).isEmpty();
  }

  @Test
  void a_stock_that_doubled_by_what_came_in_is_explained() {
    NavigableMap<LocalDate, Line> forms = new TreeMap<>();
    for (int day = 0; day < 5; day++) {
      forms.put(DAY.plusDays(day), moved(1_000, 0, 0, 1_000));
    }
    forms.put(DAY.plusDays(5), moved(1_000, 1_000, 0, 2_000));

    assertThat(slips(forms)).isEmpty();
  }

  @Test
  void a_tonne_entered_as_a_kilogram_is_too_little() {
    NavigableMap<LocalDate, Line> forms = steady(new Random(1));
    forms.put(DAY.plusDays(4), closing(1_000_000));

    assertThat(slips(forms))
        .singleElement()
        .matches(it -> it.text().zh().contains("1000 分之一"))
        .matches(it -> it.reckoned().equals("1000000000"));
  }

  @Test
  void goods_of_which_half_as_much_goes_out_on_a_day_are_no_slip() {
    NavigableMap<LocalDate, Line> told = new TreeMap<>();
    NavigableMap<LocalDate, Line> adds = new TreeMap<>();
    for (int day = 0; day < 7; day++) {
      long out = day == 3 ? 50 : 100;
      told.put(DAY.plusDays(day), line(null, null, Quantity.grams(out), Quantity.grams(900)));
      adds.put(DAY.plusDays(day), moved(950, 50, out, 1_000 - out));
    }

    assertThat(slips(told)).as("nobody says what it opened with").isEmpty();
    assertThat(slips(adds)).as("opening and closing bear it out").isEmpty();
  }

  @Test
  void half_as_much_is_a_slip_where_the_line_adds_up_with_the_whole() {
    NavigableMap<LocalDate, Line> forms = new TreeMap<>();
    for (int day = 0; day < 7; day++) {
      forms.put(DAY.plusDays(day), moved(1_000, 100, day == 3 ? 200 : 100, 1_000));
    }

    assertThat(slips(forms))
        .singleElement()
        .matches(it -> it.reckoned().equals("100"))
        .matches(it -> it.text().zh().contains("调出报为") && it.text().zh().contains("2 倍"));
  }

  @Test
  void two_pieces_for_one_are_no_slip_of_jin_and_kilograms() {
    NavigableMap<LocalDate, Line> forms = new TreeMap<>();
    for (int day = 0; day < 7; day++) {
      forms.put(DAY.plusDays(day), line(null, null, null, Quantity.pieces(day == 3 ? 2 : 1)));
    }

    assertThat(slips(forms)).isEmpty();
  }

  @Test
  void a_total_that_is_not_the_sum_of_all_its_sites_is_named_amount_by_amount() {
    var key = new FormKey("TOTAL", DAY);
    var parts = List.of(moved(100, 20, 10, 110), moved(200, 30, 20, 210));

    assertThat(SummaryTotals.judge(key, moved(300, 50, 30, 320), parts)).isEmpty();
    assertThat(SummaryTotals.judge(key, moved(300, 58, 30, 328), parts))
        .allMatch(it -> it.kind() == Kind.TOTAL_DIFFERS)
        .extracting(it -> it.said() + " " + it.reckoned())
        .containsExactly("58 50", "328 320");
  }

  private static NavigableMap<LocalDate, Line> steady(Random random) {
    NavigableMap<LocalDate, Line> forms = new TreeMap<>();
    for (int day = 0; day < 10; day++) {
      forms.put(DAY.plusDays(day), closing(1_000_000_000 + random.nextInt(10_000_000)));
    }
    return forms;
  }

  private static List<Contradiction> slips(NavigableMap<LocalDate, Line> forms) {
    return forms.entrySet().stream()
        .flatMap(it -> UnitSlip.judge(new FormKey("S", it.getKey()), it.getValue(), forms).stream())
        .toList();
  }

  private static Line closing(long grams) {
    return line(null, null, null, Quantity.grams(grams));
  }

  private static Line moved(long opening, long in, long out, long closing) {
    return line(
        Quantity.grams(opening), Quantity.grams(in), Quantity.grams(out), Quantity.grams(closing));
  }

  private static Line line(
      @Nullable Quantity opening, @Nullable Quantity in, @Nullable Quantity out, Quantity closing) {
    return new Line("VEGETABLES", opening, in, out, closing, null, null, Reserve.NONE);
  }
}
