package org.cailanzi.price.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.cailanzi.platform.identity.Role;
import org.cailanzi.platform.problem.Bilingual;
import org.cailanzi.platform.region.RegionCode;
import org.cailanzi.price.Requests;
import org.cailanzi.price.breach.Breach;
import org.cailanzi.price.breach.BreachKey;
import org.cailanzi.price.breach.Breaches;
import org.cailanzi.price.intake.Intake.Sighting;
import org.cailanzi.price.point.Place;
import org.cailanzi.price.point.Point;
import org.cailanzi.price.point.PointKind;
import org.cailanzi.price.point.Points;
import org.cailanzi.price.quote.DecideOutcome;
import org.cailanzi.price.quote.Doubt.Decision;
import org.cailanzi.price.quote.Doubt.Finding;
import org.cailanzi.price.quote.Entry;
import org.cailanzi.price.quote.Quote;
import org.cailanzi.price.quote.Remark;
import org.cailanzi.price.quote.Series;
import org.cailanzi.price.quote.Source;
import org.cailanzi.price.quote.Stage;
import org.cailanzi.price.quote.TypedPrice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.web.servlet.client.RestTestClient;

/**
 * Two shops ask the same. Of one everything is sent, doubted or not; of the other only what counts
 * in the end. Both are accused of the same, whatever the order of prices, doubts and decisions.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureRestTestClient
class DoubtPropertyTest {
  private static final LocalDate FIRST = LocalDate.parse("2020-02-10");
  private static final Place PLACE = new Place(new RegionCode("320602001"), PointKind.MARKET);
  private static final Remark GROUND =
      Remark.farFromOthers(new Bilingual("与其他采价点相差过大", "far from the others"));

  @Autowired RestTestClient client;
  @Autowired Points points;
  @Autowired Intake intake;
  @Autowired Breaches breaches;

  @BeforeEach
  void cabbage_has_a_price_of_its_own_and_must_not_cost_more_than_in_january() {
    Map<String, Object> absolute =
        Requests.absoluteCeiling("CABBAGE", "3.00", "2020-02-01", Map.of("region", "3206"));
    bureau().put("/ceilings/NT-1", absolute).expectStatus().is2xxSuccessful();
    Map<String, Object> base = new HashMap<>(Requests.authority());
    base.putAll(
        Map.of(
            "kind", "base-date-price",
            "region", "3206",
            "commodity", "CABBAGE",
            "stage", "retail",
            "baseDate", "2020-02-10",
            "factor", "1.10",
            "from", "2020-02-11"));
    bureau().put("/ceilings/NT-2", base).expectStatus().is2xxSuccessful();
  }

  static LongStream seeds() {
    return new Random(20200210).longs(25);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void what_waits_hides_no_breach_and_makes_none(long seed) {
    Random random = new Random(seed);
    Point all = point("ALL" + Long.toHexString(seed));
    Point counting = point("COUNTS" + Long.toHexString(seed));
    for (int i = 0; i < 12; i++) {
      LocalDate day = FIRST.plusDays(random.nextInt(4));
      String yuan = "%d.%02d".formatted(2 + random.nextInt(3), random.nextInt(100));
      boolean doubted = random.nextInt(3) > 0;
      Intake.Taken taken = take(all, day, yuan, "act-" + i, doubted);
      boolean counts = !taken.recorded().version().waits();
      if (!counts) {
        counts = decided(all, day, taken.recorded().version().number(), random);
      }
      if (counts) {
        take(counting, day, yuan, "act-" + i, false);
      }
      assertThat(accused(all)).isEqualTo(accused(counting));
    }
  }

  /** Whether the version counts after what is found about it, if anything is. */
  private boolean decided(Point at, LocalDate day, int version, Random random) {
    int found = random.nextInt(3);
    if (found == 0) {
      return false;
    }
    Finding finding = found == 1 ? Finding.CONFIRMED : Finding.REJECTED;
    Decision decision = new Decision(finding, "核实", "bureau-1", Instant.EPOCH);
    Series series = series(at);
    assertThat(intake.decide(series, day, version, decision))
        .isInstanceOf(DecideOutcome.Decided.class);
    SortedMap<String, String> before = accused(at);
    assertThat(intake.decide(series, day, version, decision))
        .isInstanceOf(DecideOutcome.DecidedBefore.class);
    assertThat(accused(at)).isEqualTo(before);
    return finding == Finding.CONFIRMED;
  }

  private Intake.Taken take(Point at, LocalDate day, String yuan, String act, boolean doubted) {
    TypedPrice price = TypedPrice.of(new BigDecimal(yuan), "元/500g");
    Entry entry = new Entry(price, "采价员", Source.FORM, null, null);
    Quote quote = new Quote(series(at), day, entry, act);
    Quote sent = doubted ? quote.doubted(List.of(GROUND)) : quote;
    return intake.take(List.of(new Sighting(sent, at))).getFirst();
  }

  /** The open breaches of a point by day and ceiling, with the price and the most of each. */
  private SortedMap<String, String> accused(Point at) {
    List<LocalDate> days = FIRST.datesUntil(FIRST.plusDays(4)).toList();
    List<String> ids =
        new ArrayList<>(
            breaches.open(days, PLACE.region()).stream()
                .filter(it -> it.series().point().equals(at.code()))
                .map(BreachKey::id)
                .toList());
    SortedMap<String, String> accused = new TreeMap<>();
    for (Breach it : breaches.byIds(ids).values()) {
      assertThat(it.charge().doubt()).isNull();
      accused.put(
          it.key().day() + " " + it.key().ceiling(),
          it.charge().price() + " > " + it.charge().limitMicroYuan());
    }
    return accused;
  }

  private Point point(String code) {
    Point point = new Point(code, code, code, PLACE);
    points.register(point);
    return point;
  }

  private static Series series(Point at) {
    return new Series(at.code(), "CABBAGE", Stage.RETAIL);
  }

  private Requests bureau() {
    return Requests.as(client, Role.BUREAU, "3206");
  }
}
