package org.cailanzi.price.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cailanzi.price.ceiling.CeilingFixture.aCeiling;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.cailanzi.platform.city.CityConfiguration;
import org.cailanzi.platform.measure.Dimension;
import org.cailanzi.platform.measure.UnitPrice;
import org.cailanzi.platform.region.RegionCode;
import org.cailanzi.price.ceiling.Ceiling;
import org.cailanzi.price.ceiling.Goods;
import org.cailanzi.price.ceiling.InForce;
import org.cailanzi.price.ceiling.Limit;
import org.cailanzi.price.ceiling.Scope;
import org.cailanzi.price.ceiling.Target;
import org.cailanzi.price.point.Place;
import org.cailanzi.price.point.PointKind;
import org.cailanzi.price.quote.Stage;
import org.cailanzi.price.quote.TypedPrice;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CeilingIndexPropertyTest {
  private static final Goods GOODS = new Goods(CityConfiguration.readProfile("wuxi"));
  private static final List<String> REGIONS =
      List.of("32", "3202", "320213", "320213001", "320213001005", "320213001005007", "320205");
  private static final List<String> COMMODITIES = List.of("CABBAGE", "SPINACH", "PORK");
  private static final List<String> GROUPS = List.of("vegetables", "leafy", "storable", "pork");
  private static final LocalDate FIRST = LocalDate.parse("2020-02-01");

  static LongStream seeds() {
    return new Random(20260101).longs(100);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void it_agrees_with_a_scan_of_all_ceilings(long seed) {
    Random random = new Random(seed);
    List<Ceiling> ceilings = ceilings(random, 1 + random.nextInt(60));
    CeilingIndex index = new CeilingIndex(ceilings, GOODS);
    for (int i = 0; i < 100; i++) {
      Seen seen = seen(random);
      Strictest strictest = seen.strictest(index);
      assertThat(strictest.ruling() == null ? null : strictest.ruling().microYuan())
          .as(seen.toString())
          .isEqualTo(seen.strictestByScan(ceilings));
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void a_higher_price_is_never_judged_more_kindly(long seed) {
    Random random = new Random(seed);
    CeilingIndex index = new CeilingIndex(ceilings(random, 30), GOODS);
    Seen seen = seen(random);
    boolean above = false;
    for (long micro = 100_000; micro < 8_000_000; micro += 50_000) {
      boolean now =
          seen.strictest(index).on(new UnitPrice(micro, Dimension.MASS)) instanceof Verdict.Above;
      assertThat(now || !above).isTrue();
      above = now;
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void the_order_in_which_ceilings_came_in_does_not_matter(long seed) {
    Random random = new Random(seed);
    List<Ceiling> ceilings = ceilings(random, 40);
    CeilingIndex index = new CeilingIndex(ceilings, GOODS);
    Collections.shuffle(ceilings, random);
    CeilingIndex shuffled = new CeilingIndex(ceilings, GOODS);
    for (int i = 0; i < 50; i++) {
      Seen seen = seen(random);
      assertThat(seen.strictest(shuffled).ruling()).isEqualTo(seen.strictest(index).ruling());
    }
  }

  private static List<Ceiling> ceilings(Random random, int count) {
    List<Ceiling> ceilings = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      LocalDate from = FIRST.plusDays(random.nextInt(40));
      ceilings.add(
          aCeiling()
              .named("CAP-" + i)
              .in(one(random, REGIONS))
              .on(
                  random.nextBoolean()
                      ? new Target.OneCommodity(one(random, COMMODITIES))
                      : new Target.WholeGroup(one(random, GROUPS)))
              .at(one(random, List.of(Stage.values())))
              .only(random.nextInt(3) == 0 ? one(random, List.of(PointKind.values())) : null)
              .limit(limit(random))
              .between(
                  from.toString(),
                  random.nextBoolean() ? null : from.plusDays(random.nextInt(20)).toString())
              .superseding(i > 0 && random.nextInt(4) == 0 ? "CAP-" + random.nextInt(i) : null)
              .build());
    }
    return ceilings;
  }

  private static Limit limit(Random random) {
    BigDecimal number = BigDecimal.valueOf(50 + random.nextInt(500), 2);
    return random.nextBoolean()
        ? new Limit.Absolute(TypedPrice.of(number, "元/500g"))
        : new Limit.BaseDatePrice(FIRST.plusDays(random.nextInt(4)), number);
  }

  private static <T> T one(Random random, List<T> some) {
    return some.get(random.nextInt(some.size()));
  }

  private static Seen seen(Random random) {
    return new Seen(
        new Place(new RegionCode(one(random, REGIONS)), one(random, List.of(PointKind.values()))),
        one(random, COMMODITIES),
        one(random, List.of(Stage.values())),
        FIRST.plusDays(random.nextInt(60)),
        100_000L * (1 + random.nextInt(30)));
  }

  /** Goods at a place on a day; on the first base date alone no price is known. */
  private record Seen(Place place, String commodity, Stage stage, LocalDate day, long baseMicro) {

    Strictest strictest(CeilingIndex index) {
      return index.strictest(
          new Locus(place), new CeilingIndex.Subject(commodity, stage), day, this::reference);
    }

    private @Nullable Reference reference(LocalDate baseDate) {
      TypedPrice price = TypedPrice.of(BigDecimal.valueOf(baseMicro, 6), "元/500g");
      return baseDate.equals(FIRST) ? null : new Reference(baseDate, price);
    }

    @Nullable Long strictestByScan(List<Ceiling> ceilings) {
      Long least = null;
      for (InForce it : InForce.of(ceilings)) {
        Long limit = it.on(day) && binds(it.ceiling()) ? limit(it.ceiling()) : null;
        least = limit != null && (least == null || limit < least) ? limit : least;
      }
      return least;
    }

    private boolean binds(Ceiling ceiling) {
      Scope scope = ceiling.scope();
      return scope.region().contains(place.region())
          && scope.stage() == stage
          && (scope.pointKind() == null || scope.pointKind() == place.kind())
          && GOODS.meantBy(scope.target()).stream().anyMatch(it -> it.code().equals(commodity));
    }

    private @Nullable Long limit(Ceiling ceiling) {
      return switch (ceiling.limit()) {
        case Limit.Absolute(var price) -> price.normal().microYuan();
        case Limit.BaseDatePrice base ->
            base.baseDate().equals(FIRST)
                ? null
                : BigDecimal.valueOf(baseMicro).multiply(base.factor()).longValue();
      };
    }
  }
}
