package org.cailanzi.price.quote;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.function.Supplier;
import org.bson.Document;
import org.cailanzi.platform.problem.Bilingual;
import org.cailanzi.platform.region.RegionCode;
import org.cailanzi.platform.store.QueryShapeGuard;
import org.cailanzi.platform.store.TestStore;
import org.cailanzi.price.point.Place;
import org.cailanzi.price.point.PointKind;
import org.cailanzi.price.quote.Doubt.Decision;
import org.cailanzi.price.quote.Doubt.Finding;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A store in which quotes lie by the month of a series says the same when they lie by day. */
class QuotesByMonthTest {
  private static final Instant NOON = Instant.parse("2020-02-24T04:00:00Z");
  private static final LocalDate DAY = LocalDate.of(2020, 2, 24);
  private static final DayKey KEY = new DayKey("M1", Stage.RETAIL, DAY);
  private static final Remark SLIP = new Remark("possible-unit-error", new Bilingual("错", "slip"));

  @RegisterExtension static final TestStore store = TestStore.open(Quotes.quoteSchema());

  private final Quotes quotes = new Quotes(store.database(), new NoFollower(), Clock.systemUTC());

  @AfterEach
  void the_store_is_emptied() {
    QueryShapeGuard.unwatched(() -> documents().deleteMany(new Document()));
  }

  @Test
  void every_version_of_every_day_is_where_it_is_looked_for() {
    documents().insertOne(month("CABBAGE", "24", doubted(version(1, "3.20")), version(2, "1.60")));
    documents().insertOne(month("ONION", "24", version(1, null)));
    documents().insertOne(month("ONION", "23", stalls(version(1, "2.00"))));

    QuotesByMonth.TO_DAYS.step().accept(documents());

    PointDay day = quotes.days(List.of(KEY)).get(KEY);
    assertThat(day).isNotNull();
    assertThat(day.place()).isEqualTo(new Place(new RegionCode("320213001"), PointKind.MARKET));
    Version first = day.versions("CABBAGE").getFirst();
    assertThat(first.number()).isEqualTo(1);
    assertThat(first.isRejected()).isTrue();
    assertThat(first.doubt())
        .isEqualTo(
            new Doubt(List.of(SLIP), new Decision(Finding.REJECTED, "typed", "bureau", NOON)));
    assertThat(day.counting("CABBAGE").map(it -> it.entry().price()))
        .contains(TypedPrice.of(new BigDecimal("1.60"), "元/500g"));
    assertThat(day.versions("ONION")).hasSize(1);
    assertThat(day.versions("ONION").getFirst().entry().price()).isNull();
    DayKey before = new DayKey("M1", Stage.RETAIL, DAY.minusDays(1));
    PointDay earlier = quotes.days(List.of(before)).get(before);
    assertThat(earlier).isNotNull();
    assertThat(earlier.versions("ONION").getFirst().entry().stalls())
        .isEqualTo(new Stalls(Arrays.asList(new BigDecimal("1.90"), null, new BigDecimal("2.10"))));
    assertThat(documents().estimatedDocumentCount()).isEqualTo(2);
  }

  @Test
  void a_start_that_died_midway_is_gone_on_with() {
    documents().insertOne(month("CABBAGE", "24", version(1, "1.60")));
    QuotesByMonth.TO_DAYS.step().accept(documents());
    // The month had been moved, and not been deleted yet.
    documents().insertOne(month("CABBAGE", "24", version(1, "1.60")));
    documents().insertOne(month("ONION", "24", version(1, "2.00")));

    QuotesByMonth.TO_DAYS.step().accept(documents());

    PointDay day = quotes.days(List.of(KEY)).get(KEY);
    assertThat(day).isNotNull();
    assertThat(day.versions("CABBAGE")).hasSize(1);
    assertThat(day.versions("ONION")).hasSize(1);
    assertThat(documents().estimatedDocumentCount()).isEqualTo(1);
  }

  private static MongoCollection<Document> documents() {
    return store.database().getCollection(Quotes.COLLECTION);
  }

  private static Document month(String commodity, String day, Document... versions) {
    return new Document("_id", "M1|" + commodity + "|retail|2020-02|" + day)
        .append("schema", 1)
        .append("point", "M1")
        .append("commodity", commodity)
        .append("stage", "retail")
        .append("month", "2020-02")
        .append("region", "320213001")
        .append("kind", "market")
        .append("days", new Document(day, List.of(versions)))
        .append("rev", 1L);
  }

  private static Document version(int number, @Nullable String yuan) {
    Document version =
        new Document("n", number)
            .append("by", "collector")
            .append("source", "form")
            .append("act", "act-" + number)
            .append("at", Date.from(NOON));
    return yuan == null
        ? version
        : version.append(
            "price",
            new Document("yuan", yuan)
                .append("unit", "元/500g")
                .append("micro", new BigDecimal(yuan).movePointRight(6).longValueExact())
                .append("dimension", "MASS"));
  }

  private static Document doubted(Document version) {
    return version.append(
        "doubt",
        new Document(
                "grounds",
                List.of(new Document("type", SLIP.type()).append("zh", "错").append("en", "slip")))
            .append("found", "REJECTED")
            .append("reason", "typed")
            .append("by", "bureau")
            .append("at", Date.from(NOON)));
  }

  private static Document stalls(Document version) {
    return version.append("stalls", new ArrayList<>(Arrays.asList("1.90", null, "2.10")));
  }

  /** Nobody reads the months of districts here. */
  private static final class NoFollower implements Follower {
    @Override
    public <T> T around(Collection<DayKey> days, Supplier<T> change) {
      return change.get();
    }
  }
}
