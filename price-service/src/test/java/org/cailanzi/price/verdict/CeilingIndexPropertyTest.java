package org.cailanzi.price.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cailanzi.price.ceiling.CeilingFixture.aCeiling;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.cailanzi.platform.city.CityConfiguration;
import org.cailanzi.platform.measure.Dimension;
import org.cailanzi.platform.measure.UnitPrice;
import org.cailanzi.platform.region.RegionCode;
import org.cailanzi.price.ceiling.Ceiling;
import org.cailanzi.price.ceiling.Goods;
import org.cailanzi.price.ceiling.InForce;
import org.cailanzi.price.ceiling.Scope;
import org.cailanzi.price.ceiling.Target;
import org.cailanzi.price.disaster.DisasterMode;
import org.cailanzi.price.limit.Limit;
import org.cailanzi.price.limit.MarginBasis;
import org.cailanzi.price.limit.Rate;
import org.cailanzi.price.limit.Wholesaler;
import org.cailanzi.price.point.Place;
import org.cailanzi.price.point.PointKind;
import org.cailanzi.price.quote.Stage;
import org.cailanzi.price.quote.TypedPrice;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CeilingIndexPropertyTest {
  private static final Goods GOODS = new Goods(CityConfiguration.readProfile("wuxi"));
  private static final List<String> REGIONS =
      List.of("32", "3202", "320213", "320213001", "320213001005", "320213001005007", "320205");
  private static final List<String> COMMODITIES = List.of("CABBAGE", "SPINACH", "PORK");
  private static final List<String> GROUPS = List.of("vegetables", "leafy", "storable", "pork");
  private static final LocalDate FIRST = LocalDate.parse("2020-02-01");

  private static final List<DisasterMode> DISASTERS =
      List.of(disaster("D-1", "3202", 5, 9), disaster("D-2", "320213001", 20, 30));

  static LongStream seeds() {
    return new Random(20260101).longs(100);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void it_agrees_with_a_scan_of_all_ceilings(long seed) {
    Random random = new Random(seed);
    List<Ceiling> ceilings = ceilings(random, 1 + random.nextInt(60));
    CeilingIndex index = new CeilingIndex(ceilings, DISASTERS, GOODS);
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
    CeilingIndex index = new CeilingIndex(ceilings(random, 30), DISASTERS, GOODS);
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
    CeilingIndex index = new CeilingIndex(ceilings, DISASTERS, GOODS);
    Collections.shuffle(ceilings, random);
    CeilingIndex shuffled = new CeilingIndex(ceilings, DISASTERS, GOODS);
    for (int i = 0; i < 50; i++) {
      Seen seen = seen(random);
      assertThat(seen.strictest(shuffled)).isEqualTo(seen.strictest(index));
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void an_index_that_grew_is_the_one_compiled_at_once_and_what_a_scan_finds(long seed) {
    Random random = new Random(seed);
    List<Ceiling> coming = ceilings(random, 1 + random.nextInt(40));
    // A ceiling may come before the one that it supersedes.
    Collections.shuffle(coming, random);
    List<Ceiling> come = new ArrayList<>();
    CeilingIndex grown = new CeilingIndex(List.of(), DISASTERS, GOODS);
    while (come.size() < coming.size()) {
      int until = Math.min(coming.size(), come.size() + 1 + random.nextInt(3));
      List<Ceiling> next = new ArrayList<>(coming.subList(come.size(), until));
      come.addAll(next);
      // What is known already may be told again.
      next.add(one(random, come));
      grown = grown.with(next);
      requireTheSame(grown, new CeilingIndex(come, DISASTERS, GOODS), come, random);
    }
  }

  private static void requireTheSame(
      CeilingIndex grown, CeilingIndex fresh, List<Ceiling> ceilings, Random random) {
    for (int i = 0; i < 30; i++) {
      Seen seen = seen(random);
      Strictest strictest = seen.strictest(grown);
      assertThat(strictest).as(seen.toString()).isEqualTo(seen.strictest(fresh));
      assertThat(strictest.ruling() == null ? null : strictest.ruling().microYuan())
          .as(seen.toString())
          .isEqualTo(seen.strictestByScan(ceilings));
      UnitPrice price = new UnitPrice(500_000L + random.nextInt(6_000_000), Dimension.MASS);
      assertThat(seen.judge(grown, price))
          .isEqualTo(seen.judge(fresh, price))
          .isEqualTo(strictest.on(price));
      assertThat(grown.everMeantFor(grown.at(seen.place()), seen.what()))
          .containsExactlyInAnyOrderElementsOf(
              fresh.everMeantFor(fresh.at(seen.place()), seen.what()));
    }
  }

  @Test
  void an_index_that_learns_nothing_new_stays_the_same() {
    List<Ceiling> ceilings = ceilings(new Random(1), 20);
    CeilingIndex index = new CeilingIndex(ceilings, DISASTERS, GOODS);

    assertThat(index.with(ceilings)).isSameAs(index);
  }

  private static List<Ceiling> ceilings(Random random, int count) {
    List<Ceiling> ceilings = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      LocalDate from = FIRST.plusDays(random.nextInt(40));
      Limit limit = limit(random);
      ceilings.add(
          aCeiling()
              .named("CAP-" + i)
              .in(one(random, REGIONS))
              .on(
                  random.nextBoolean()
                      ? new Target.OneCommodity(one(random, COMMODITIES))
                      : new Target.WholeGroup(one(random, GROUPS)))
              .at(stage(random, limit))
              .only(random.nextInt(3) == 0 ? one(random, List.of(PointKind.values())) : null)
              .limit(limit)
              .between(
                  from.toString(),
                  random.nextBoolean() ? null : from.plusDays(random.nextInt(20)).toString())
              .superseding(i > 0 && random.nextInt(4) == 0 ? "CAP-" + random.nextInt(i) : null)
              .build());
    }
    return ceilings;
  }

  private static Stage stage(Random random, Limit limit) {
    Stage any = random.nextInt(3) == 0 ? one(random, List.of(Stage.values())) : Stage.RETAIL;
    boolean retailOnly = limit.restsOnCost() || limit instanceof Limit.WholesaleSpread;
    return retailOnly ? Stage.RETAIL : any;
  }

  private static Limit limit(Random random) {
    BigDecimal number = BigDecimal.valueOf(50 + random.nextInt(500), 2);
    TypedPrice price = TypedPrice.of(number, "元/500g");
    LocalDate base = FIRST.plusDays(random.nextInt(4));
    Rate rate = new Rate(BigDecimal.valueOf(random.nextInt(90), 2));
    return switch (random.nextInt(8)) {
      case 0 -> new Limit.Absolute(price);
      case 1 -> new Limit.BaseDatePrice(base, number);
      case 2 -> new Limit.BaseDateMargin(base, one(random, List.of(MarginBasis.values())));
      case 3 -> new Limit.MarkupOnCost(rate);
      case 4 -> new Limit.MarginOnPrice(rate);
      case 5 -> new Limit.MarkupWithoutBaseTrade(base, rate);
      case 6 -> new Limit.TargetPlus(price, rate, rate.plus(Rate.of("0.2")));
      default ->
          new Limit.WholesaleSpread(
              new Wholesaler("W", "朝阳市场", "Chaoyang"),
              random.nextInt(2),
              Map.of("III", rate, "IV", rate.plus(Rate.of("0.1"))),
              Map.of(PointKind.SUPERMARKET, Rate.of("0.1")));
    };
  }

  private static DisasterMode disaster(String id, String region, int from, int to) {
    return new DisasterMode(
        id,
        new RegionCode(region),
        FIRST.plusDays(from),
        FIRST.plusDays(to),
        new DisasterMode.Declaration("市政府", "锡政〔2020〕1号", "暴雪", "clerk", Instant.EPOCH),
        null);
  }

  private static <T> T one(Random random, List<T> some) {
    return some.get(random.nextInt(some.size()));
  }

  private static Seen seen(Random random) {
    Place place =
        new Place(new RegionCode(one(random, REGIONS)), one(random, List.of(PointKind.values())));
    return new Seen(
        place,
        one(random, COMMODITIES),
        random.nextInt(3) == 0 ? one(random, List.of(Stage.values())) : Stage.RETAIL,
        FIRST.plusDays(random.nextInt(60)),
        100_000L * (1 + random.nextInt(30)));
  }

  /**
   * Goods at a place on a day. On the first base date no price is known and on the second a
   * doubtful one; every third day lacks a cost, and every fifth a wholesale price.
   */
  private record Seen(Place place, String commodity, Stage stage, LocalDate day, long baseMicro)
      implements References {

    CeilingIndex.Subject what() {
      return new CeilingIndex.Subject(commodity, stage);
    }

    Strictest strictest(CeilingIndex index) {
      return index.strictest(index.at(place), what(), day, this);
    }

    Verdict judge(CeilingIndex index, UnitPrice price) {
      return index.judge(index.at(place), what(), day, price, this);
    }

    @Override
    public Input onBaseDate(LocalDate baseDate) {
      Reference reference = reference(Reference.What.PRICE, baseDate, baseMicro);
      if (baseDate.equals(FIRST)) {
        return Input.None.HERE;
      }
      return baseDate.equals(FIRST.plusDays(1))
          ? new Input.Doubtful(reference, reference)
          : new Input.Seen(reference);
    }

    @Override
    public Input cost(LocalDate on) {
      return on.toEpochDay() % 3 == 0
          ? Input.None.HERE
          : new Input.Seen(reference(Reference.What.COST, on, costMicro(on)));
    }

    @Override
    public Input wholesale(String point, LocalDate on) {
      return on.toEpochDay() % 5 == 0
          ? Input.None.HERE
          : new Input.Seen(reference(Reference.What.WHOLESALE, on, costMicro(on) + 10_000));
    }

    // Every seventh day the point sells another product.
    @Override
    public @Nullable LocalDate replaced(LocalDate after, LocalDate until) {
      return after
          .plusDays(1)
          .datesUntil(until.plusDays(1))
          .filter(it -> it.toEpochDay() % 7 == 0)
          .findFirst()
          .orElse(null);
    }

    private boolean sameAs(LocalDate other) {
      LocalDate first = other.isBefore(day) ? other : day;
      LocalDate last = other.isBefore(day) ? day : other;
      return first.toEpochDay() / 7 == last.toEpochDay() / 7;
    }

    private static long costMicro(LocalDate on) {
      return 700_000 + on.toEpochDay() % 7 * 123_457;
    }

    private static Reference reference(Reference.What what, LocalDate on, long micro) {
      return new Reference(what, on, TypedPrice.of(BigDecimal.valueOf(micro, 6), "元/500g"));
    }

    @Nullable Long strictestByScan(List<Ceiling> ceilings) {
      Long least = null;
      for (InForce it : InForce.of(ceilings)) {
        BigDecimal most = it.on(day) && binds(it.ceiling()) ? limit(it.ceiling()) : null;
        Long limit = most == null ? null : most.setScale(0, RoundingMode.FLOOR).longValueExact();
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

    private @Nullable BigDecimal limit(Ceiling ceiling) {
      return switch (ceiling.limit()) {
        case Limit.Absolute(var price) -> micro(price.normal().microYuan());
        case Limit.BaseDatePrice base -> times(base(base.baseDate()), base.factor());
        case Limit.MarkupOnCost(var rate) -> times(cost(), more(rate));
        case Limit.MarginOnPrice(var rate) -> {
          BigDecimal cost = cost();
          yield cost == null
              ? null
              : cost.divide(BigDecimal.ONE.subtract(rate.share()), 9, RoundingMode.FLOOR);
        }
        case Limit.MarkupWithoutBaseTrade(var baseDate, var rate) ->
            baseDate.equals(FIRST) ? times(cost(), more(rate)) : null;
        case Limit.TargetPlus(var target, var plus, var worse) ->
            times(micro(target.normal().microYuan()), more(disaster() ? worse : plus));
        case Limit.WholesaleSpread spread -> spread(spread);
        case Limit.BaseDateMargin(var baseDate, var basis) -> margin(baseDate, basis);
      };
    }

    private @Nullable BigDecimal margin(LocalDate baseDate, MarginBasis basis) {
      BigDecimal price = base(baseDate);
      boolean noCost = baseDate.toEpochDay() % 3 == 0;
      BigDecimal was = noCost ? null : micro(costMicro(baseDate));
      BigDecimal now = cost();
      if (price == null || was == null || now == null || price.compareTo(was) < 0) {
        return null;
      }
      return basis == MarginBasis.AMOUNT
          ? now.add(price).subtract(was)
          : now.multiply(price).divide(was, 9, RoundingMode.FLOOR);
    }

    private @Nullable BigDecimal spread(Limit.WholesaleSpread spread) {
      LocalDate of = day.minusDays(spread.daysBefore());
      Rate rate =
          switch (commodity) {
            case "SPINACH" -> spread.rates().get("III");
            case "CABBAGE" -> spread.rates().get("IV");
            default -> null;
          };
      if (rate == null || of.toEpochDay() % 5 == 0) {
        return null;
      }
      Rate all = place.kind() == PointKind.SUPERMARKET ? rate.plus(Rate.of("0.1")) : rate;
      return times(micro(costMicro(of) + 10_000), more(all));
    }

    private boolean disaster() {
      int number = (int) (day.toEpochDay() - FIRST.toEpochDay());
      boolean ofTheCity = place.region().code().startsWith("3202") && number >= 5 && number <= 9;
      boolean ofTheStreet =
          place.region().code().startsWith("320213001") && number >= 20 && number <= 30;
      return ofTheCity || ofTheStreet;
    }

    private @Nullable BigDecimal base(LocalDate baseDate) {
      boolean known = !baseDate.isBefore(FIRST.plusDays(2)) && sameAs(baseDate);
      return known ? micro(baseMicro) : null;
    }

    private @Nullable BigDecimal cost() {
      return day.toEpochDay() % 3 == 0 ? null : micro(costMicro(day));
    }

    private static BigDecimal micro(long micro) {
      return BigDecimal.valueOf(micro);
    }

    private static BigDecimal more(Rate rate) {
      return BigDecimal.ONE.add(rate.share());
    }

    private static @Nullable BigDecimal times(@Nullable BigDecimal of, BigDecimal number) {
      return of == null ? null : of.multiply(number);
    }
  }
}
