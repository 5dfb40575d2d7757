package org.cailanzi.inventory.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.cailanzi.inventory.report.Contradiction.Kind;
import org.cailanzi.inventory.report.Contradiction.Weight;
import org.cailanzi.platform.measure.Quantity;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JudgeTest {
  private static final LocalDate DAY = LocalDate.of(2022, 4, 8);
  private static final FormKey KEY = new FormKey("海吉星", DAY);

  @Test
  void a_form_that_adds_up_and_opens_where_the_last_closed_is_fine() {
    assertThat(Judge.judge(KEY, line(100, 20, 30, 90), closed(DAY.minusDays(1), 100))).isEmpty();
  }

  @Test
  void a_closing_that_is_not_opening_plus_in_minus_out_is_a_break() {
    assertThat(Judge.judge(KEY, line(100, 20, 30, 91), before()))
        .singleElement()
        .matches(it -> it.kind() == Kind.DOES_NOT_ADD_UP)
        .matches(it -> it.weight() == Weight.BREAK)
        .matches(it -> it.reckoned().equals("90"));
  }

  @Test
  void more_out_than_there_was_is_a_break_below_zero() {
    assertThat(Judge.judge(KEY, line(0, 0, 30, 0), before()))
        .singleElement()
        .matches(it -> it.reckoned().equals("-30"));
  }

  @Test
  void an_opening_unlike_the_closing_of_the_day_before_is_a_break() {
    assertThat(Judge.judge(KEY, line(100, 0, 0, 100), closed(DAY.minusDays(1), 101)))
        .extracting(Contradiction::kind, Contradiction::weight)
        .containsExactly(tuple(Kind.OPENING_DIFFERS, Weight.BREAK));
  }

  @Test
  void over_a_gap_of_days_it_is_a_warning_and_over_a_long_one_nothing() {
    assertThat(Judge.judge(KEY, line(100, 0, 0, 100), closed(DAY.minusDays(3), 101)))
        .singleElement()
        .matches(it -> it.weight() == Weight.WARNING);
    assertThat(Judge.judge(KEY, line(100, 0, 0, 100), closed(DAY.minusDays(15), 101))).isEmpty();
  }

  @Test
  void a_blank_is_not_zero() {
    Line blank =
        new Line("VEGETABLES", null, grams(5), grams(7), grams(90), null, null, Reserve.NONE);
    assertThat(Judge.judge(KEY, blank, closed(DAY.minusDays(1), 1))).isEmpty();
  }

  @Test
  void cover_days_that_are_not_the_closing_by_the_out_are_a_warning() {
    assertThat(Judge.judge(KEY, covering(700, 100, "7"), before())).isEmpty();
    assertThat(Judge.judge(KEY, covering(700, 100, "7.9"), before())).isEmpty();
    assertThat(Judge.judge(KEY, covering(700, 0, "30"), before())).as("nothing out").isEmpty();
    assertThat(Judge.judge(KEY, covering(700, 100, "13"), before()))
        .singleElement()
        .matches(it -> it.kind() == Kind.COVER_DIFFERS && it.reckoned().equals("7.0"));
  }

  @Test
  void fewer_cover_days_than_the_standard_reported_are_a_warning() {
    assertThat(Judge.judge(KEY, withStandard(covering(700, 100, "7"), "7"), before())).isEmpty();
    assertThat(Judge.judge(KEY, withStandard(covering(700, 100, "7"), "10"), before()))
        .singleElement()
        .matches(it -> it.kind() == Kind.BELOW_STANDARD)
        .matches(it -> it.said().equals("7") && it.reckoned().equals("10"));
  }

  @Test
  void cover_days_that_follow_from_a_fixed_need_are_explained_by_it() {
    NavigableMap<LocalDate, Line> before = new TreeMap<>();
    for (int back = 1; back <= 4; back++) {
      int closing = 1_000 + 90 * back;
      before.put(DAY.minusDays(back), covering(closing, 5, String.valueOf((closing + 50) / 100)));
    }
    Line today = covering(1_300, 5, "13");

    assertThat(Judge.judge(KEY, today, before))
        .singleElement()
        .matches(it -> it.text().en().contains("fixed need"));
    // One form that goes by anything else, and nothing explains them.
    before.put(DAY.minusDays(5), covering(1_000, 5, "20"));
    assertThat(Judge.judge(KEY, today, before))
        .singleElement()
        .matches(it -> !it.text().en().contains("fixed need"));
  }

  @Test
  void parts_that_have_more_than_their_summary_are_a_warning_beyond_rounding() {
    Line summary = line(0, 0, 0, 3_848);
    assertThat(Judge.judgeSum(KEY, summary, List.of(line(0, 0, 0, 3_000), line(0, 0, 0, 886))))
        .isEmpty();
    assertThat(Judge.judgeSum(KEY, summary, List.of(line(0, 0, 0, 3_000), line(0, 0, 0, 887))))
        .hasValueSatisfying(it -> assertThat(it.reckoned()).isEqualTo("3887"));
    assertThat(Judge.judgeSum(KEY, summary, List.of(line(0, 0, 0, 10))))
        .as("a summary may hold more than the parts that report")
        .isEmpty();
  }

  static LongStream seeds() {
    return new Random(20220408).longs(100);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void honest_forms_contradict_nothing_and_one_wrong_closing_shows_twice(long seed) {
    var random = new Random(seed);
    NavigableMap<LocalDate, Line> forms = new TreeMap<>();
    long closing = random.nextLong(1_000);
    for (int day = 0; day < 10; day++) {
      long in = random.nextLong(500);
      long out = random.nextLong(closing + in + 1);
      forms.put(DAY.plusDays(day), line(closing, in, out, closing + in - out));
      closing = closing + in - out;
    }
    assertThat(contradictions(forms)).isEmpty();

    LocalDate wrong = DAY.plusDays(random.nextInt(9));
    long more = 1 + random.nextLong(50);
    forms.computeIfPresent(
        wrong, (_, it) -> withClosing(it, Objects.requireNonNull(it.closing()).amount() + more));
    assertThat(contradictions(forms))
        .extracting(Contradiction::kind)
        .containsExactly(Kind.DOES_NOT_ADD_UP, Kind.OPENING_DIFFERS);
  }

  private static List<Contradiction> contradictions(NavigableMap<LocalDate, Line> forms) {
    return forms.entrySet().stream()
        .flatMap(it -> Judge.judge(new FormKey("S", it.getKey()), it.getValue(), forms).stream())
        .toList();
  }

  @Test
  void a_later_version_counts_and_the_earlier_is_kept() {
    Instant at = Instant.parse("2022-04-08T04:00:00Z");
    Form first = Form.blank(KEY).with(List.of(line(1, 1, 1, 1)), "a", at);
    Form second = first.with(List.of(line(1, 1, 1, 2)), "b", at);

    assertThat(first.with(List.of(line(1, 1, 1, 1)), "a", at)).isSameAs(first);
    assertThat(second.line("VEGETABLES")).isEqualTo(line(1, 1, 1, 2));
    assertThat(second.current().values()).singleElement().matches(it -> it.version() == 2);
    assertThat(second.earlier()).singleElement().matches(it -> it.version() == 1);
  }

  private static NavigableMap<LocalDate, Line> before() {
    return new TreeMap<>();
  }

  private static NavigableMap<LocalDate, Line> closed(LocalDate day, long closing) {
    return new TreeMap<>(Map.of(day, line(0, closing, 0, closing)));
  }

  private static Line line(long opening, long in, long out, long closing) {
    return line(grams(opening), grams(in), grams(out), grams(closing), null);
  }

  private static Line withClosing(Line line, long closing) {
    return line(line.opening(), line.in(), line.out(), grams(closing), null);
  }

  private static Line withStandard(Line line, String days) {
    return new Line(
        line.commodity(),
        line.opening(),
        line.in(),
        line.out(),
        line.closing(),
        line.inTransit(),
        line.reportedCoverDays(),
        new Reserve(null, new BigDecimal(days), null));
  }

  private static Line covering(long closing, long out, String days) {
    return line(null, null, grams(out), grams(closing), new BigDecimal(days));
  }

  private static Line line(
      @Nullable Quantity opening,
      @Nullable Quantity in,
      @Nullable Quantity out,
      Quantity closing,
      @Nullable BigDecimal days) {
    return new Line("VEGETABLES", opening, in, out, closing, null, days, Reserve.NONE);
  }

  private static Quantity grams(long grams) {
    return Quantity.grams(grams);
  }
}
