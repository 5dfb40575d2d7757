package org.cailanzi.delivery.quarantine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.cailanzi.delivery.quarantine.QuarantineCase.Exposure;
import org.cailanzi.delivery.quarantine.QuarantineCase.Release;
import org.cailanzi.platform.city.CityRules.DayCount;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules Q1 and Q2 (DOMAIN §3.2). */
class QuarantineCaseTest {
  private static final Instant NOW = Instant.parse("2020-02-24T08:00:00Z");
  private static final IsolationRule FROM_DAY_0 = new IsolationRule(14, DayCount.DAY_0);
  private static final IsolationRule FROM_DAY_1 = new IsolationRule(14, DayCount.DAY_1);

  static LongStream seeds() {
    return new Random(20200225).longs(200);
  }

  @ParameterizedTest
  @CsvSource({"2020-02-10, 2020-02-24, 2020-02-23", "2020-02-20, 2020-03-05, 2020-03-04"})
  void the_last_day_follows_from_the_anchor_and_how_the_city_counts(
      LocalDate anchor, LocalDate fromDay0, LocalDate fromDay1) {
    QuarantineCase it = opened(anchor);
    assertThat(it.expectedLastDay(FROM_DAY_0)).isEqualTo(fromDay0);
    assertThat(it.expectedLastDay(FROM_DAY_1)).isEqualTo(fromDay1);
  }

  @ParameterizedTest
  @CsvSource({
    "2020-02-09, REGISTERED",
    "2020-02-10, ACTIVE",
    "2020-02-24, ACTIVE",
    "2020-02-25, DUE",
    "2021-02-25, DUE",
  })
  void the_clock_leads_to_due_and_never_further(LocalDate today, CaseState state) {
    QuarantineCase it = opened(day("2020-02-10"));
    assertThat(it.stateOn(today, FROM_DAY_0)).isEqualTo(state);
    assertThat(it.open()).isTrue();
  }

  @Test
  void only_a_record_releases_or_transfers() {
    QuarantineCase it = opened(day("2020-02-10"));
    assertThat(it.ended(release(null)).stateOn(day("2020-02-11"), FROM_DAY_0))
        .isEqualTo(CaseState.RELEASED);
    assertThat(it.ended(release("市五院")).stateOn(day("2020-02-11"), FROM_DAY_0))
        .isEqualTo(CaseState.TRANSFERRED);
    assertThat(it.ended(release(null)).open()).isFalse();
  }

  @Test
  void a_new_exposure_counts_anew_and_the_first_stays_to_be_seen() {
    QuarantineCase again = opened(day("2020-02-10")).exposedAgain(on(day("2020-02-15"))).get();
    assertThat(again.anchor()).isEqualTo(day("2020-02-15"));
    assertThat(again.exposures())
        .extracting(Exposure::day)
        .containsExactly(day("2020-02-10"), day("2020-02-15"));
  }

  @Test
  void an_earlier_day_cannot_shorten_a_quarantine() {
    assertThat(opened(day("2020-02-10")).exposedAgain(on(day("2020-02-09")))).isEmpty();
  }

  @Test
  void a_rule_without_a_day_is_none() {
    assertThatIllegalArgumentException().isThrownBy(() -> new IsolationRule(0, DayCount.DAY_0));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void whatever_is_recorded_in_whatever_order_the_end_never_comes_earlier(long seed) {
    Random random = new Random(seed);
    IsolationRule rule =
        new IsolationRule(
            1 + random.nextInt(21), random.nextBoolean() ? DayCount.DAY_0 : DayCount.DAY_1);
    QuarantineCase it = opened(day("2020-02-10"));
    for (int i = 0; i < 10; i++) {
      Optional<QuarantineCase> next =
          it.exposedAgain(on(day("2020-02-01").plusDays(random.nextInt(40))));
      LocalDate before = it.expectedLastDay(rule);
      it = next.orElse(it);
      assertThat(it.expectedLastDay(rule)).isAfterOrEqualTo(before);
      assertThat(it.stateOn(it.expectedLastDay(rule), rule)).isEqualTo(CaseState.ACTIVE);
      assertThat(it.stateOn(it.expectedLastDay(rule).plusDays(1), rule)).isEqualTo(CaseState.DUE);
    }
  }

  private static QuarantineCase opened(LocalDate anchor) {
    return new QuarantineCase("C-1", 0, "D-1", CaseKind.CLOSE_CONTACT, List.of(on(anchor)), null);
  }

  private static Exposure on(LocalDate day) {
    return new Exposure(day, NOW, "grid-1");
  }

  private static Release release(@org.jspecify.annotations.Nullable String transferredTo) {
    return new Release("锡疾控解〔2020〕7号", transferredTo, null, NOW, "grid-1");
  }

  private static LocalDate day(String day) {
    return LocalDate.parse(day);
  }
}
