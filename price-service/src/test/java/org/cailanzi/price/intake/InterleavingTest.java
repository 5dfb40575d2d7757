package org.cailanzi.price.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cailanzi.price.ceiling.CeilingFixture.aCeiling;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.cailanzi.platform.region.RegionCode;
import org.cailanzi.price.breach.Breach;
import org.cailanzi.price.breach.BreachKey;
import org.cailanzi.price.breach.Breaches;
import org.cailanzi.price.ceiling.CeilingIssued;
import org.cailanzi.price.ceiling.Ceilings;
import org.cailanzi.price.intake.Intake.Sighting;
import org.cailanzi.price.limit.Limit;
import org.cailanzi.price.point.Place;
import org.cailanzi.price.point.Point;
import org.cailanzi.price.point.PointKind;
import org.cailanzi.price.point.Points;
import org.cailanzi.price.quote.Entry;
import org.cailanzi.price.quote.Quote;
import org.cailanzi.price.quote.Quotes;
import org.cailanzi.price.quote.Series;
import org.cailanzi.price.quote.Source;
import org.cailanzi.price.quote.Stage;
import org.cailanzi.price.quote.TypedPrice;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationEventPublisher;

/** Many collectors and a bureau at once: in the end the breaches say what is true, no more. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
class InterleavingTest {
  private static final LocalDate BASE = LocalDate.parse("2020-01-23");
  private static final LocalDate DAY = LocalDate.parse("2020-02-24");

  @Autowired Points points;
  @Autowired Intake intake;
  @Autowired Quotes quotes;
  @Autowired Ceilings ceilings;
  @Autowired Breaches breaches;
  @Autowired ApplicationEventPublisher events;

  static LongStream seeds() {
    return new Random(20260101).longs(8);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void breaches_are_true_whatever_came_at_the_same_time(long seed) throws Exception {
    Random random = new Random(seed);
    String code = "M" + Long.toHexString(seed);
    // Each seed has a street of its own, so that the ceilings of the others do not matter.
    String street = "320213%03d".formatted(Math.floorMod(seed, 900) + 100);
    Place place = new Place(new RegionCode(street), PointKind.MARKET);
    Point point = new Point(code, code, code, place);
    points.register(point);
    List<Callable<Object>> acts = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      acts.add(act(random, i, point, street));
    }

    try (var pool = Executors.newFixedThreadPool(8)) {
      for (Future<Object> done : pool.invokeAll(acts)) {
        done.get();
      }
    }
    await().until(() -> ceilings.notRejudged().isEmpty());

    for (LocalDate day : List.of(BASE, DAY, DAY.plusDays(1))) {
      assertThat(openCeilings(code, day)).as("%s", day).isEqualTo(trulyBroken(code, place, day));
    }
  }

  private Callable<Object> act(Random random, int number, Point point, String street) {
    String yuan = BigDecimal.valueOf(200 + random.nextInt(200), 2).toPlainString();
    LocalDate day = random.nextInt(4) == 0 ? BASE : DAY.plusDays(random.nextInt(2));
    if (random.nextInt(6) > 0) {
      Entry entry =
          new Entry(TypedPrice.of(new BigDecimal(yuan), "斤"), "采价员", Source.FORM, null, null);
      Quote quote = new Quote(series(point.code()), day, entry, "act-" + number);
      return () -> intake.take(List.of(new Sighting(quote, point)));
    }
    String id = point.code() + "-" + number;
    Limit limit =
        random.nextBoolean()
            ? new Limit.Absolute(TypedPrice.of(new BigDecimal(yuan), "斤"))
            : new Limit.BaseDatePrice(BASE, new BigDecimal("1.15"));
    return () -> {
      ceilings.issue(aCeiling().named(id).in(street).limit(limit).build());
      events.publishEvent(new CeilingIssued(id));
      return id;
    };
  }

  private List<String> openCeilings(String point, LocalDate day) {
    List<String> ids =
        ceilings.all().stream().map(it -> new BreachKey(series(point), day, it.id()).id()).toList();
    return breaches.byIds(ids).values().stream()
        .filter(Breach::isOpen)
        .map(it -> it.key().ceiling() + " v" + it.charge().version())
        .toList();
  }

  private List<String> trulyBroken(String point, Place place, LocalDate day) {
    Naive naive = new Naive(ceilings.all(), quotes, series(point), place);
    return naive.brokenOn(day).stream().toList();
  }

  private static Series series(String point) {
    return new Series(point, "CABBAGE", Stage.RETAIL);
  }
}
