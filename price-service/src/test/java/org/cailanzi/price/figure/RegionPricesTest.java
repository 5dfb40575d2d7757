package org.cailanzi.price.figure;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.cailanzi.platform.measure.Dimension;
import org.cailanzi.platform.measure.UnitPrice;
import org.cailanzi.platform.region.RegionCode;
import org.cailanzi.platform.store.QueryShapeGuard;
import org.cailanzi.platform.store.TestStore;
import org.cailanzi.price.figure.RegionMonth.Bucket;
import org.cailanzi.price.figure.RegionMonth.Kept;
import org.cailanzi.price.figure.RegionMonth.PointMonth;
import org.cailanzi.price.figure.RegionMonth.Stated;
import org.cailanzi.price.point.Place;
import org.cailanzi.price.point.PointKind;
import org.cailanzi.price.quote.Series;
import org.cailanzi.price.quote.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A month of a district has what was said, whoever follows it in which order. */
class RegionPricesTest {
  private static final Instant NOON = Instant.parse("2020-02-24T04:00:00Z");
  private static final LocalDate DAY = LocalDate.of(2020, 2, 24);
  private static final Place PLACE = new Place(new RegionCode("320213001"), PointKind.MARKET);
  private static final Bucket KEY = Bucket.of("EGGS", PLACE, Stage.RETAIL, DAY);

  @RegisterExtension
  static final TestStore store = TestStore.open(RegionPrices.regionMonthSchema());

  private final RegionPrices prices = new RegionPrices(store.database());

  @AfterEach
  void the_store_is_emptied() {
    QueryShapeGuard.unwatched(() -> documents().deleteMany(new Document()));
  }

  @Test
  void a_month_is_read_as_it_was_written_prices_that_are_none_and_pieces_among_them() {
    List<Kept> said =
        List.of(
            kept("M.1", DAY, mass(3_200_000)),
            kept("M.1", DAY, new Stated(2, null, NOON.plusMillis(7))),
            kept("M2", DAY.withDayOfMonth(1), mass(1)),
            kept("M2", DAY.withDayOfMonth(29), pieces(500_000)));

    prices.keep(said);

    assertThat(month())
        .isEqualTo(
            Map.of(
                "M.1",
                new PointMonth(
                    PLACE,
                    new TreeMap<>(
                        Map.of(DAY, List.of(said.get(0).stated(), said.get(1).stated())))),
                "M2",
                new PointMonth(
                    PLACE,
                    new TreeMap<>(
                        Map.of(
                            DAY.withDayOfMonth(1), List.of(said.get(2).stated()),
                            DAY.withDayOfMonth(29), List.of(said.get(3).stated()))))));
  }

  @Test
  void who_read_a_day_before_its_last_version_takes_nothing_away() {
    prices.keep(List.of(kept("M1", DAY, mass(1)), kept("M1", DAY, second())));
    prices.keep(List.of(kept("M1", DAY, mass(1))));

    assertThat(versions("M1")).containsExactly(mass(1), second());
    assertThat(prices.months(List.of(KEY)).getFirst().revision()).isEqualTo(1);
  }

  @Test
  void several_who_follow_at_once_lose_nothing() {
    List<Kept> all = new ArrayList<>();
    IntStream.range(0, 60)
        .forEach(it -> all.add(kept("M" + it % 7, DAY.withDayOfMonth(1 + it / 7), mass(1 + it))));
    Collections.shuffle(all, new Random(24));
    try (var followers = Executors.newFixedThreadPool(6)) {
      all.forEach(it -> followers.execute(() -> prices.keep(List.of(it))));
    }

    long kept =
        month().values().stream().mapToLong(it -> it.days().values().stream().count()).sum();
    assertThat(kept).isEqualTo(60);
  }

  @Test
  void months_written_as_documents_or_as_strings_say_the_same_as_bytes() {
    documents()
        .insertOne(
            old()
                .append(
                    "days",
                    new Document(
                        "d24",
                        new Document(
                            "M%2E1",
                            new Document("v1", version(3_200_000L)).append("v2", version(null))))));
    RegionMonthsInDocuments.TO_STRINGS.step().accept(documents());
    RegionMonthsInStrings.TO_BYTES.step().accept(documents());

    assertThat(versions("M.1")).containsExactly(mass(3_200_000), new Stated(2, null, NOON));
    prices.keep(List.of(kept("M.1", DAY, new Stated(3, null, NOON))));
    assertThat(versions("M.1")).hasSize(3);
  }

  private Map<String, PointMonth> month() {
    return prices.months(List.of(KEY)).getFirst().points();
  }

  private List<Stated> versions(String point) {
    PointMonth of = month().get(point);
    return of == null ? List.of() : of.days().getOrDefault(DAY, List.of());
  }

  private static Kept kept(String point, LocalDate day, Stated stated) {
    return new Kept(new Series(point, "EGGS", Stage.RETAIL), PLACE, day, stated);
  }

  private static Stated mass(long micro) {
    return new Stated(1, new UnitPrice(micro, Dimension.MASS), NOON);
  }

  private static Stated pieces(long micro) {
    return new Stated(1, new UnitPrice(micro, Dimension.COUNT), NOON);
  }

  private static Stated second() {
    return new Stated(2, new UnitPrice(2, Dimension.MASS), NOON.plusSeconds(1));
  }

  private static Document old() {
    return new Document("_id", KEY.id())
        .append("schema", 1)
        .append("commodity", "EGGS")
        .append("district", "320213")
        .append("stage", "retail")
        .append("month", "2020-02")
        .append(
            "points",
            new Document("M%2E1", new Document("region", "320213001").append("kind", "market")));
  }

  private static Document version(@Nullable Long micro) {
    Document version = new Document("at", Date.from(NOON));
    return micro == null ? version : version.append("micro", micro).append("dimension", "MASS");
  }

  private static MongoCollection<Document> documents() {
    return store.database().getCollection("regionMonths");
  }
}
