package org.cailanzi.price.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.cailanzi.platform.city.PriceRules.Casework;
import org.cailanzi.platform.problem.Bilingual;
import org.cailanzi.platform.region.RegionCode;
import org.cailanzi.price.breach.Breach;
import org.cailanzi.price.breach.BreachKey;
import org.cailanzi.price.breach.Charge;
import org.cailanzi.price.ceiling.Authority;
import org.cailanzi.price.point.Place;
import org.cailanzi.price.point.PointKind;
import org.cailanzi.price.quote.Series;
import org.cailanzi.price.quote.Stage;
import org.cailanzi.price.quote.TypedPrice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Cases under any order of acts and breaches. */
class ProcedurePropertyTest {
  private static final Casework RULES = new Casework(24, 48, 120, 72, 168, 3);
  private static final ZoneId WUXI = ZoneId.of("Asia/Shanghai");
  private static final LocalDate FIRST = LocalDate.parse("2020-02-24");
  private static final List<Evidence> PROOF = List.of(new Evidence("进货单", "ab".repeat(32), "档案 7"));

  private final Procedure procedure = new Procedure(RULES, WUXI);
  private final Counting counting = new Counting(procedure);

  static LongStream seeds() {
    return new Random(20260101).longs(300);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void nobody_is_found_guilty_unheard_and_nothing_closes_uncured(long seed) {
    Random random = new Random(seed);
    Instant now = Instant.parse("2020-02-24T02:00:00Z");
    CaseFile file = counting.count(null, breach(0, true, 1), now).orElseThrow();
    long revision = 1;
    for (int i = 0; i < 40; i++) {
      now = now.plus(Duration.ofHours(random.nextInt(40)));
      CaseFile before = file;
      if (random.nextInt(3) == 0) {
        Breach breach = breach(random.nextInt(4), random.nextInt(3) > 0, ++revision);
        file = counting.count(before, breach, now).orElse(before);
        assertThat(counting.count(file, breach, now)).as("the same news twice").isEmpty();
      } else {
        int clean = random.nextInt(5);
        Act act = act(random);
        Procedure.Doing who = new Procedure.Doing("act-" + i, "王科长", now);
        file = decided(before, act, who, clean);
        if (!file.equals(before)) {
          assertLawful(before, file, act, now, clean);
        }
      }
      assertWhole(before, file);
    }
  }

  private CaseFile decided(CaseFile file, Act act, Procedure.Doing who, int clean) {
    return switch (procedure.decide(file, act, who, clean)) {
      case Decision.Done(var after) -> {
        assertThat(procedure.decide(after, act, who, clean))
            .as("the same act twice")
            .isEqualTo(new Decision.DoneBefore(after));
        yield after;
      }
      case Decision.DoneBefore(var same) -> same;
      case Decision.Refused(_, var refusal) -> {
        assertThat(refusal.words().zh()).isNotBlank();
        yield file;
      }
    };
  }

  private static void assertLawful(
      CaseFile before, CaseFile after, Act act, Instant now, int clean) {
    if (act instanceof Act.Verify) {
      assertThat(before.isTakenUp()).isTrue();
      assertThat(before.standing().notifiedOn()).isNotNull();
      boolean heard = before.state() == CaseState.EXPLAINED;
      assertThat(heard || !now.isBefore(Objects.requireNonNull(before.standing().due()))).isTrue();
    }
    if (after.state() == CaseState.CLOSED) {
      assertThat(before.state() == CaseState.REJECTED || clean >= RULES.cleanDays()).isTrue();
      assertThat(after.outcome()).isNotNull();
    }
    if (act instanceof Act.Penalise || act instanceof Act.Rectify) {
      assertThat(before.state()).isEqualTo(CaseState.VERIFIED);
    }
  }

  private static void assertWhole(CaseFile before, CaseFile after) {
    assertThat(after.history()).startsWith(before.history().toArray(CaseFile.Event[]::new));
    assertThat(after.standing().due() == null).isEqualTo(after.state() == CaseState.CLOSED);
    assertThat(after.round()).isBetween(before.round(), before.round() + 1);
    if (after.round() > before.round()) {
      assertThat(before.state().isSettled()).isTrue();
      assertThat(after.state()).isEqualTo(CaseState.OPEN);
      assertThat(after.standing().notifiedOn()).as("a new round has its own notice").isNull();
    }
    if (after.state() != CaseState.CLOSED) {
      assertThat(after.standingCounts()).as("no case without a breach").isNotEmpty();
    }
  }

  @Test
  void a_first_breach_is_taken_up_when_it_lasts_a_second_day() {
    Instant now = Instant.parse("2020-02-24T02:00:00Z");
    CaseFile first = counting.count(null, breach(0, true, 1), now).orElseThrow();
    CaseFile second = counting.count(first, breach(1, true, 1), now).orElseThrow();

    assertThat(first.isTakenUp()).isFalse();
    assertThat(second.isTakenUp()).isTrue();
    assertThat(second.history().getLast().words().zh()).startsWith("再次超限价，立案：");
    CaseFile corrected = counting.count(second, breach(1, false, 2), now).orElseThrow();
    assertThat(corrected.isTakenUp()).as("the second day was withdrawn").isFalse();
  }

  @Test
  void a_withdrawn_breach_is_never_opened_as_a_case() {
    Optional<CaseFile> nothing = counting.count(null, breach(0, false, 2), Instant.EPOCH);

    assertThat(nothing).isEmpty();
  }

  private static Act act(Random random) {
    List<Act> acts = new ArrayList<>();
    acts.add(new Act.Notify("锡市监告〔2020〕3号"));
    acts.add(new Act.Explain("进价上涨", List.of()));
    acts.add(new Act.TakeUp("情节严重"));
    acts.add(new Act.Verify("属实", PROOF));
    acts.add(new Act.Reject(Act.Ground.MARGIN_NOT_WIDENED, "单据齐全", PROOF));
    acts.add(new Act.Rectify("已降价", PROOF));
    acts.add(new Act.Penalise("锡市监罚〔2020〕5号", "《价格违法行为行政处罚规定》第十条", 1_000_000));
    acts.add(new Act.Close("期满"));
    return acts.get(random.nextInt(acts.size()));
  }

  private static Breach breach(int day, boolean open, long revision) {
    TypedPrice price = TypedPrice.of(new BigDecimal("3.20"), "斤");
    Bilingual words = new Bilingual("第 " + day + " 日", "day " + day);
    Charge charge =
        new Charge(
            1,
            price,
            3_000_000,
            List.of(),
            BigDecimal.ONE,
            new Authority("机关", "价格法", "1号"),
            words,
            null);
    Breach.State state = open ? Breach.State.OPEN : Breach.State.WITHDRAWN;
    return new Breach(
        new BreachKey(new Series("M1", "CABBAGE", Stage.RETAIL), FIRST.plusDays(day), "CAP-1"),
        new Place(new RegionCode("320213"), PointKind.MARKET),
        state,
        charge,
        List.of(new Breach.Event(Instant.EPOCH, state, words)),
        revision);
  }
}
