package org.cailanzi.price.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cailanzi.price.ceiling.CeilingFixture.aCeiling;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cailanzi.platform.region.RegionCode;
import org.cailanzi.price.breach.Breach;
import org.cailanzi.price.breach.BreachKey;
import org.cailanzi.price.breach.Breaches;
import org.cailanzi.price.ceiling.Ceilings;
import org.cailanzi.price.intake.CutIn.Crash;
import org.cailanzi.price.intake.Intake.Sighting;
import org.cailanzi.price.limit.Limit;
import org.cailanzi.price.limit.Rate;
import org.cailanzi.price.limit.Wholesaler;
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
import org.cailanzi.price.rejudging.Sweep;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** Whatever happens between any two commands of an act, in the end the breaches are true. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.NONE,
    properties = {"price.judging.lease=0s", "price.judging.sweep-every=1h"})
@Import(CutIn.Configuration.class)
class BetweenCommandsTest {
  private static final LocalDate BASE = LocalDate.parse("2020-01-23");
  private static final LocalDate DAY = LocalDate.parse("2020-02-24");
  private static final int MORE_COMMANDS_THAN_ANY_ACT = 19;

  @Autowired CutIn cutIn;
  @Autowired Points points;
  @Autowired Intake intake;
  @Autowired Quotes quotes;
  @Autowired Ceilings ceilings;
  @Autowired Breaches breaches;
  @Autowired Sweep sweep;

  /** What another does at the same time. */
  enum Other {
    LOWERS_THE_PRICE,
    RAISES_THE_PRICE,
    CORRECTS_THE_BASE_PRICE,
    CORRECTS_THE_COST,
    CORRECTS_THE_WHOLESALE_PRICE,
    ISSUES_A_STRICTER_CEILING,
    SUPERSEDES_THE_CEILING
  }

  record Cut(int command, Other other) {}

  static Stream<Cut> cuts() {
    return IntStream.rangeClosed(1, MORE_COMMANDS_THAN_ANY_ACT)
        .boxed()
        .flatMap(command -> Stream.of(Other.values()).map(other -> new Cut(command, other)));
  }

  @ParameterizedTest
  @MethodSource("cuts")
  void another_acts_in_the_midst_of_a_quote(Cut cut) {
    Street street = new Street("Q" + cut.command() + cut.other(), cut);

    cutIn.before(
        cut.command(), () -> street.act(cut.other()), () -> street.take("3.20", DAY, "mine"));

    street.assertBreachesAreTrue();
  }

  @ParameterizedTest
  @MethodSource("cuts")
  void another_acts_in_the_midst_of_a_sweep(Cut cut) {
    Street street = new Street("S" + cut.command() + cut.other(), cut);
    street.take("3.20", DAY, "mine");
    street.issue("-new", new Limit.Absolute(price("3.10")), null);

    cutIn.before(cut.command(), () -> street.act(cut.other()), sweep::sweep);
    sweep.sweep();

    street.assertBreachesAreTrue();
  }

  static IntStream commands() {
    return IntStream.rangeClosed(1, MORE_COMMANDS_THAN_ANY_ACT);
  }

  @ParameterizedTest
  @MethodSource("commands")
  void a_crash_in_the_midst_of_a_quote_leaves_no_breach_unseen(int command) {
    Street street = new Street("C" + command, new Cut(command, Other.LOWERS_THE_PRICE));

    crash(command, () -> street.take("3.20", DAY, "mine"));
    sweep.sweep();

    street.assertBreachesAreTrue();
  }

  @ParameterizedTest
  @MethodSource("commands")
  void a_crash_in_the_midst_of_a_ceiling_or_its_sweep_leaves_no_breach_unseen(int command) {
    Street street = new Street("D" + command, new Cut(command, Other.RAISES_THE_PRICE));
    street.take("3.20", DAY, "mine");

    crash(
        command,
        () -> {
          street.issue("-new", new Limit.Absolute(price("2.90")), street.first());
          sweep.sweep();
        });
    sweep.sweep();

    street.assertBreachesAreTrue();
  }

  @Test
  void the_cuts_go_through_whole_acts() {
    Street street = new Street("E", new Cut(0, Other.LOWERS_THE_PRICE));

    assertThat(
            cutIn.before(
                MORE_COMMANDS_THAN_ANY_ACT, () -> {}, () -> street.take("3.20", DAY, "mine")))
        .isFalse();
    assertThat(cutIn.before(5, () -> {}, () -> street.take("3.30", DAY, "mine too"))).isTrue();
  }

  private void crash(int command, Runnable act) {
    try {
      cutIn.before(
          command,
          () -> {
            throw new Crash();
          },
          act);
    } catch (Crash expected) {
      assertThat(expected).isNotNull();
    }
  }

  private static TypedPrice price(String yuan) {
    return TypedPrice.of(new BigDecimal(yuan), "斤");
  }

  /** A street with a market, a base price and a ceiling of its own. */
  private final class Street {
    private final Point point;
    private final String region;

    Street(String code, Cut cut) {
      int number = Math.floorMod(code.hashCode(), 1_000_000);
      region = "32%04d%03d".formatted(number / 1_000, number % 1_000);
      point = new Point(code, code, code, new Place(new RegionCode(region), PointKind.MARKET));
      points.register(point);
      take("2.60", BASE, "base of " + cut);
      issue("", new Limit.Absolute(price("3.00")), null);
      issue("-base", new Limit.BaseDatePrice(BASE, new BigDecimal("1.20")), null);
      take(Stage.COST, "2.50", DAY, "cost");
      take(Stage.WHOLESALE, "1.80", DAY, "wholesale");
      issue("-cost", new Limit.MarkupOnCost(Rate.of("0.30")), null);
      issue("-spread", spread(), null);
      sweep.sweep();
    }

    private Limit spread() {
      return new Limit.WholesaleSpread(
          new Wholesaler(point.code(), "本场", "here"), 0, Map.of("IV", Rate.of("0.7")), Map.of());
    }

    String first() {
      return point.code();
    }

    void act(Other other) {
      switch (other) {
        case LOWERS_THE_PRICE -> take("2.90", DAY, "theirs");
        case RAISES_THE_PRICE -> take("3.40", DAY, "theirs");
        case CORRECTS_THE_BASE_PRICE -> take("2.00", BASE, "theirs");
        case CORRECTS_THE_COST -> take(Stage.COST, "2.10", DAY, "theirs");
        case CORRECTS_THE_WHOLESALE_PRICE -> {
          take(Stage.WHOLESALE, "1.60", DAY, "theirs");
          // Prices of other points follow in the background; here the sweep is their only one.
          sweep.sweep();
        }
        case ISSUES_A_STRICTER_CEILING -> issue("-other", new Limit.Absolute(price("2.50")), null);
        case SUPERSEDES_THE_CEILING -> issue("-other", new Limit.Absolute(price("9.00")), first());
      }
      if (other == Other.ISSUES_A_STRICTER_CEILING || other == Other.SUPERSEDES_THE_CEILING) {
        sweep.sweep();
      }
    }

    void take(String yuan, LocalDate day, String act) {
      take(Stage.RETAIL, yuan, day, act);
    }

    void take(Stage stage, String yuan, LocalDate day, String act) {
      Entry entry = new Entry(price(yuan), "采价员", Source.FORM, null, null);
      Series series = new Series(point.code(), "CABBAGE", stage);
      intake.take(List.of(new Sighting(new Quote(series, day, entry, act), point)));
    }

    void issue(String suffix, Limit limit, @Nullable String superseded) {
      ceilings.issue(
          aCeiling()
              .named(point.code() + suffix)
              .in(region)
              .limit(limit)
              .superseding(superseded)
              .build());
    }

    void assertBreachesAreTrue() {
      Naive naive = new Naive(ceilings.all(), quotes, series(), point.place());
      for (LocalDate day : List.of(BASE, DAY)) {
        List<String> ids =
            ceilings.all().stream().map(it -> new BreachKey(series(), day, it.id()).id()).toList();
        List<String> open =
            breaches.byIds(ids).values().stream()
                .filter(Breach::isOpen)
                .map(it -> it.key().ceiling() + " v" + it.charge().version())
                .toList();
        assertThat(open).as("%s", day).isEqualTo(naive.brokenOn(day).stream().toList());
      }
    }

    private Series series() {
      return new Series(point.code(), "CABBAGE", Stage.RETAIL);
    }
  }
}
