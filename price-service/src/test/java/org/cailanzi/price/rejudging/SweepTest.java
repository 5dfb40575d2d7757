package org.cailanzi.price.rejudging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cailanzi.price.ceiling.CeilingFixture.aCeiling;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.cailanzi.platform.region.RegionCode;
import org.cailanzi.price.breach.Breach;
import org.cailanzi.price.breach.BreachKey;
import org.cailanzi.price.breach.Breaches;
import org.cailanzi.price.ceiling.Ceilings;
import org.cailanzi.price.ceiling.Target;
import org.cailanzi.price.judging.Days;
import org.cailanzi.price.judging.Intents;
import org.cailanzi.price.judging.Judging;
import org.cailanzi.price.judging.SeriesDay;
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
import org.cailanzi.price.rejudging.Revisit.Tally;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** What a crash leaves between two steps, and how the next start finishes it. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.NONE,
    properties = {"price.judging.lease=0s", "price.judging.sweep-every=1h"})
class SweepTest {
  private static final Place PLACE = new Place(new RegionCode("320213"), PointKind.MARKET);
  private static final LocalDate DAY = LocalDate.parse("2020-02-24");

  @Autowired Points points;
  @Autowired Quotes quotes;
  @Autowired Ceilings ceilings;
  @Autowired Breaches breaches;
  @Autowired Intents intents;
  @Autowired Judging judging;
  @Autowired Rejudgings rejudgings;
  @Autowired Sweep sweep;

  @BeforeEach
  void a_market_is_registered() {
    points.register(new Point("M1", "朝阳菜场", "Chaoyang Market", PLACE));
  }

  @Test
  void a_quote_that_was_kept_and_not_judged_is_judged_by_the_sweep() {
    ceilings.issue(aCeiling().named("A").of("3.00").build());
    sweep.sweep();
    Quote quote = quote("CABBAGE", "3.20", "crashed");
    intents.open(List.of(SeriesDay.of(quote)));
    quotes.record(List.of(quote), Map.of("M1", PLACE));

    sweep.sweep();

    assertThat(breach("CABBAGE", "A").isOpen()).isTrue();
    assertThat(intents.olderThan(Duration.ZERO)).isEmpty();
  }

  @Test
  void an_intent_whose_quote_never_came_is_simply_done() {
    intents.open(List.of(SeriesDay.of(quote("RADISH", "3.20", "never"))));

    sweep.sweep();

    assertThat(intents.olderThan(Duration.ZERO)).isEmpty();
  }

  @Test
  void a_ceiling_that_was_written_and_not_told_of_is_judged_by_the_sweep() {
    take(quote("CARROT", "3.20", "before"));
    // The process dies after this write: nobody hears of the new ceiling.
    ceilings.issue(
        aCeiling().named("CARROTS").on(new Target.OneCommodity("CARROT")).of("3.00").build());

    sweep.sweep();

    assertThat(breach("CARROT", "CARROTS").isOpen()).isTrue();
    assertThat(ceilings.notRejudged()).isEmpty();
  }

  @Test
  void judging_again_changes_nothing_twice() {
    ceilings.issue(
        aCeiling().named("ONIONS").on(new Target.OneCommodity("ONION")).of("3.00").build());
    Quote quote = quote("ONION", "3.20", "once");
    take(quote);
    Breach before = breach("ONION", "ONIONS");

    judging.settle(List.of(SeriesDay.of(quote)));
    take(quote);

    assertThat(breach("ONION", "ONIONS")).isEqualTo(before);
    assertThat(before.history()).hasSize(1);
  }

  @Test
  void after_a_crash_only_the_days_that_were_not_through_are_judged_again() {
    take(quote("SPINACH", "9.00", "s"));
    take(new Quote(new Series("M1", "LETTUCE", Stage.RETAIL), DAY.plusDays(1), entry("9.00"), "l"));
    ceilings.issue(
        aCeiling().named("LEAVES").on(new Target.WholeGroup("leafy")).of("5.00").build());
    // The process dies after the day of the spinach was through and before that of the lettuce.
    Days first = new Days(DAY, DAY);
    rejudgings.begin("ceiling/LEAVES", List.of(first, new Days(DAY.plusDays(1), DAY.plusDays(1))));
    rejudgings.through("ceiling/LEAVES", first, new Tally(1, 1));

    sweep.sweep();

    String lettuce =
        new BreachKey(new Series("M1", "LETTUCE", Stage.RETAIL), DAY.plusDays(1), "LEAVES").id();
    assertThat(breaches.byIds(List.of(lettuce)).values()).allMatch(Breach::isOpen).hasSize(1);
    assertThat(breaches.byIds(List.of(id("SPINACH", "LEAVES")))).isEmpty();
    assertThat(rejudgings.of("ceiling/LEAVES"))
        .hasValueSatisfying(
            it -> {
              assertThat(it.tally()).isEqualTo(new Tally(2, 2));
              assertThat(it.endedAt()).isNotNull();
            });
  }

  @Test
  void a_wholesale_price_whose_followers_were_not_judged_is_taken_up_by_the_sweep() {
    Limit spread =
        new Limit.WholesaleSpread(
            new Wholesaler("M1", "朝阳菜场", "Chaoyang Market"),
            0,
            Map.of("I", Rate.of("0.4")),
            Map.of());
    ceilings.issue(
        aCeiling().named("SPREAD").on(new Target.OneCommodity("POTATO")).limit(spread).build());
    take(quote("POTATO", "3.00", "retail"));
    sweep.sweep();
    assertThat(breaches.byIds(List.of(id("POTATO", "SPREAD")))).isEmpty();
    Quote wholesale =
        new Quote(new Series("M1", "POTATO", Stage.WHOLESALE), DAY, entry("2.00"), "wholesale");
    intents.open(List.of(SeriesDay.of(wholesale)));
    quotes.record(List.of(wholesale), Map.of("M1", PLACE));

    sweep.sweep();

    assertThat(breach("POTATO", "SPREAD").charge().limitMicroYuan()).isEqualTo(2_800_000);
  }

  private void take(Quote quote) {
    quotes.record(List.of(quote), Map.of("M1", PLACE));
    judging.settle(List.of(SeriesDay.of(quote)));
  }

  private static Quote quote(String commodity, String yuan, String act) {
    return new Quote(new Series("M1", commodity, Stage.RETAIL), DAY, entry(yuan), act);
  }

  private static Entry entry(String yuan) {
    TypedPrice price = TypedPrice.of(new BigDecimal(yuan), "元/500g");
    return new Entry(price, "采价员", Source.FORM, null, null);
  }

  private static String id(String commodity, String ceiling) {
    return new BreachKey(new Series("M1", commodity, Stage.RETAIL), DAY, ceiling).id();
  }

  private Breach breach(String commodity, String ceiling) {
    String id = id(commodity, ceiling);
    Breach breach = breaches.byIds(List.of(id)).get(id);
    assertThat(breach).as(id).isNotNull();
    return breach;
  }
}
