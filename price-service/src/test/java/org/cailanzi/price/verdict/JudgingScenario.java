package org.cailanzi.price.verdict;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.cailanzi.platform.city.CityConfiguration;
import org.cailanzi.platform.commodity.Commodity;
import org.cailanzi.platform.measure.Dimension;
import org.cailanzi.platform.measure.UnitPrice;
import org.cailanzi.platform.region.RegionCode;
import org.cailanzi.price.ceiling.Authority;
import org.cailanzi.price.ceiling.Ceiling;
import org.cailanzi.price.ceiling.Goods;
import org.cailanzi.price.ceiling.Scope;
import org.cailanzi.price.ceiling.Target;
import org.cailanzi.price.limit.Limit;
import org.cailanzi.price.limit.Rate;
import org.cailanzi.price.point.Place;
import org.cailanzi.price.point.PointKind;
import org.cailanzi.price.quote.Stage;
import org.cailanzi.price.quote.TypedPrice;
import org.jspecify.annotations.Nullable;

/**
 * Ceilings and quotes to measure the judge by. Each of 25 commodities has a ceiling in the
 * province, the city, every district and every street; a quote is seen at a point in a street. So
 * four ceilings apply to every quote, however many there are: what grows is the number of regions.
 */
final class JudgingScenario {
  static final LocalDate FIRST = LocalDate.parse("2020-02-01");
  static final int DAYS = 30;

  private static final int COMMODITIES = 25;
  private static final int POINTS = 10_000;
  private static final List<PointKind> KINDS = List.of(PointKind.values());
  private static final int STREETS_IN_A_DISTRICT = 50;
  private static final LocalDate BASE = LocalDate.parse("2020-01-23");

  final List<Ceiling> ceilings = new ArrayList<>();
  final CeilingIndex index;
  final List<Seen> quotes = new ArrayList<>();
  final Goods goods = new Goods(CityConfiguration.readProfile("wuxi"));

  private final Random random = new Random(20260101);
  private final boolean mixed;
  private final boolean shuffled;
  private final List<String> commodities;
  private final List<String> streets = new ArrayList<>();

  /**
   * @param count of ceilings, a multiple of 25 and at least 100
   * @param mixed whether of the four that apply one is absolute, one on a target price, one on the
   *     price of a base date and one a mark-up on the cost; otherwise all are absolute
   * @param shuffled whether quotes come in no order; otherwise as points report them: all goods of
   *     a point and a day, then the next point
   */
  JudgingScenario(int count, int quotes, boolean mixed, boolean shuffled) {
    this.mixed = mixed;
    this.shuffled = shuffled;
    this.commodities =
        goods.city().commodities().all().stream()
            .filter(it -> it.dimension() == Dimension.MASS)
            .limit(COMMODITIES)
            .map(Commodity::code)
            .toList();
    issue(count / COMMODITIES);
    index = new CeilingIndex(ceilings, List.of(), goods);
    see(quotes);
  }

  private void issue(int regions) {
    List<String> all = new ArrayList<>(List.of("32", "3202"));
    for (int district = 1; all.size() < regions; district++) {
      String code = "3202%02d".formatted(district);
      all.add(code);
      for (int i = 1; i <= STREETS_IN_A_DISTRICT && all.size() < regions; i++) {
        String street = code + "%03d".formatted(i);
        streets.add(street);
        all.add(street);
      }
    }
    for (String region : all) {
      for (String commodity : commodities) {
        ceilings.add(ceiling(region, commodity));
      }
    }
  }

  private Ceiling ceiling(String region, String commodity) {
    return new Ceiling(
        region + "-" + commodity,
        new Scope(new RegionCode(region), new Target.OneCommodity(commodity), Stage.RETAIL, null),
        limit(region),
        new Authority("无锡市市场监督管理局", "《价格法》第三十条", "锡市监〔2020〕12号"),
        FIRST.minusDays(random.nextInt(10)),
        FIRST.plusDays(DAYS + random.nextInt(10)),
        null);
  }

  private Limit limit(String region) {
    TypedPrice price = yuan(2_500_000L + 1_000L * random.nextInt(1_000));
    if (!mixed) {
      return new Limit.Absolute(price);
    }
    return switch (region.length()) {
      case 2 -> new Limit.BaseDatePrice(BASE, BigDecimal.valueOf(110 + random.nextInt(20), 2));
      case 4 -> new Limit.MarkupOnCost(new Rate(BigDecimal.valueOf(30 + random.nextInt(20), 2)));
      case 6 -> new Limit.TargetPlus(price, Rate.of("0.3"), Rate.of("0.5"));
      default -> new Limit.Absolute(price);
    };
  }

  private void see(int count) {
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < POINTS; i++) {
      PointKind kind = KINDS.get(random.nextInt(KINDS.size()));
      String street = streets.get(random.nextInt(streets.size()));
      points.add(new Point(street, kind, index.at(new Place(new RegionCode(street), kind))));
    }
    while (quotes.size() < count) {
      Point point = points.get(random.nextInt(points.size()));
      LocalDate day = FIRST.plusDays(random.nextInt(DAYS));
      for (String commodity : commodities) {
        quotes.add(seen(point, commodity, day));
      }
    }
    if (shuffled) {
      Collections.shuffle(quotes, random);
    }
  }

  private Seen seen(Point point, String commodity, LocalDate day) {
    Reference base =
        new Reference(
            Reference.What.PRICE, BASE, yuan(2_000_000L + 1_000L * random.nextInt(1_500)));
    Reference cost =
        new Reference(Reference.What.COST, day, yuan(1_500_000L + 1_000L * random.nextInt(1_500)));
    return new Seen(
        point,
        new CeilingIndex.Subject(commodity, Stage.RETAIL),
        day,
        new UnitPrice(2_000_000L + 1_000L * random.nextInt(2_000), Dimension.MASS),
        new Known(new Input.Seen(base), new Input.Seen(cost)));
  }

  private static TypedPrice yuan(long micro) {
    return TypedPrice.of(BigDecimal.valueOf(micro, 6), "元/500g");
  }

  record Point(String street, PointKind kind, Locus locus) {}

  record Seen(
      Point point, CeilingIndex.Subject what, LocalDate day, UnitPrice price, Known known) {}

  record Known(Input.Seen base, Input.Seen paid) implements References {
    @Override
    public Input onBaseDate(LocalDate baseDate) {
      return base;
    }

    @Override
    public Input cost(LocalDate day) {
      return paid;
    }

    @Override
    public Input wholesale(String point, LocalDate day) {
      return Input.None.HERE;
    }

    @Override
    public @Nullable LocalDate replaced(LocalDate after, LocalDate until) {
      return null;
    }
  }
}
