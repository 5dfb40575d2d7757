package org.cailanzi.inventory.cover;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.cailanzi.inventory.Emptied;
import org.cailanzi.inventory.Stage;
import org.cailanzi.inventory.TestClock;
import org.cailanzi.inventory.act.CityClock;
import org.cailanzi.inventory.goods.Goods;
import org.cailanzi.inventory.population.Populations;
import org.cailanzi.inventory.report.FormKey;
import org.cailanzi.inventory.report.FormsFiled;
import org.cailanzi.inventory.report.Line;
import org.cailanzi.inventory.report.Reports;
import org.cailanzi.inventory.report.Reserve;
import org.cailanzi.inventory.site.Sites;
import org.cailanzi.inventory.stock.Outboxes;
import org.cailanzi.inventory.stock.Stocks;
import org.cailanzi.platform.city.CityConfiguration;
import org.cailanzi.platform.city.CityProfile;
import org.cailanzi.platform.measure.Quantity;
import org.cailanzi.platform.region.RegionCode;
import org.cailanzi.platform.store.TestStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Somebody files a form while others look at the same days, in every order of their commands, and
 * with a death anywhere: whoever looks afterwards sees what was filed.
 */
class CoverRaceTest {
  @RegisterExtension
  static final TestStore STORE =
      TestStore.open(
          Sites.SCHEMA, Populations.SCHEMA, Stocks.SCHEMA, Reports.SCHEMA, CoverMonths.SCHEMA);

  private static final CityProfile CITY = CityConfiguration.readProfile("wuxi");
  private static final CityClock CLOCK =
      new CityClock(new TestClock(Instant.parse("2022-04-10T02:00:00Z")), CITY);
  private static final RegionCode REGION = new RegionCode("3202");
  // The form speaks of days in two months.
  private static final LocalDate FROM = LocalDate.parse("2022-03-29");
  private static final LocalDate TOLD = LocalDate.parse("2022-03-30");
  private static final LocalDate TO = LocalDate.parse("2022-04-03");

  /** One process of the service, as far as cover goes. */
  private static final class Instance {
    private final CoverHistory history;
    private final Reports reports;

    Instance(MongoDatabase database) {
      var sites = new Sites(database);
      var months = new CoverMonths(database);
      List<KeepCover> listening = new ArrayList<>();
      reports =
          new Reports(database, filed -> listening.forEach(it -> it.marked((FormsFiled) filed)));
      var holdings =
          new Holdings(
              new Stocks(database, new Outboxes()),
              reports,
              Optional.empty(),
              new Goods(CITY),
              CITY,
              CLOCK,
              new CoverSettings(3, Duration.ofMinutes(10)));
      history =
          new CoverHistory(
              months,
              new Reckoning(holdings, sites, new Populations(database, CITY), CITY),
              CITY,
              CLOCK);
      listening.add(new KeepCover(history, months, holdings, sites, CITY, CLOCK));
    }

    void file(long grams) {
      reports.file(
          new FormKey("MKT", TOLD),
          List.of(
              new Line(
                  "POTATO", null, null, null, Quantity.grams(grams), null, null, Reserve.NONE)),
          "market",
          CLOCK.now());
    }

    long available(LocalDate day) {
      @Nullable Figures storable =
          history
              .between(REGION, FROM, TO)
              .getOrDefault(day, CoverDay.NEVER)
              .groups()
              .get("storable");
      return storable == null ? -1 : storable.cover().available();
    }
  }

  @BeforeEach
  void aSite() {
    Emptied.emptied(STORE.database())
        .getCollection(Sites.SCHEMA.collection())
        .insertOne(
            Sites.SCHEMA
                .document("MKT")
                .append("zh", "市场")
                .append("en", "Market")
                .append("kind", "WHOLESALE_MARKET")
                .append("region", "320213001")
                .append("serves", List.of()));
  }

  static LongStream seeds() {
    return new Random(20220410).longs(Integer.getInteger("cailanzi.seeds", 60));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void what_was_filed_is_what_is_kept(long seed) {
    var random = new Random(seed);
    var stage = new Stage(STORE.database(), _ -> {});
    if (random.nextBoolean()) {
      new Instance(STORE.database()).file(random.nextInt(1_000));
    }
    stage.actor(it -> new Instance(it).file(5_000));
    var killed = stage.actor(it -> new Instance(it).available(TOLD)).dyingAfter(random.nextInt(12));
    stage.actor(it -> new Instance(it).available(TOLD));
    stage.actor(it -> new Instance(it).available(TO));
    stage.play(random);

    var later = new Instance(STORE.database());
    assertThat(later.available(TOLD)).as("killed: %s", killed.died()).isEqualTo(5_000);
    assertThat(later.available(LocalDate.parse("2022-04-02"))).isEqualTo(5_000);
    assertThat(later.available(FROM)).isZero();
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void whoever_dies_while_filing_makes_it_good_by_filing_again(long seed) {
    var random = new Random(seed);
    new Instance(STORE.database()).available(TOLD);
    var stage = new Stage(STORE.database(), _ -> {});
    stage.actor(it -> new Instance(it).file(7_000)).dyingAfter(random.nextInt(5));
    stage.actor(it -> new Instance(it).available(TOLD));
    stage.play(random);

    new Instance(STORE.database()).file(7_000);
    assertThat(new Instance(STORE.database()).available(TOLD)).isEqualTo(7_000);
  }
}
