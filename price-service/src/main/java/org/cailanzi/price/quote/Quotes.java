package org.cailanzi.price.quote;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.bson.Document;
import org.cailanzi.platform.store.CollectionSchema;
import org.cailanzi.price.point.Place;
import org.cailanzi.price.system.Contended;
import org.cailanzi.price.system.GuardedBatch;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Repository;

/** Months of series, by {@code point|commodity|stage|month}. */
@Repository
public class Quotes {
  static final String COLLECTION = "quotes";

  private static final CollectionSchema SCHEMA =
      CollectionSchema.of(COLLECTION)
          .index("stage", "commodity", "month")
          .index(MonthDocument.WAITING);

  private final MongoCollection<Document> months;
  private final Follower follower;
  private final Clock clock;

  Quotes(MongoDatabase database, Follower follower, Clock clock) {
    this.months = database.getCollection(SCHEMA.collection());
    this.follower = follower;
    this.clock = clock;
  }

  @Bean
  static CollectionSchema quoteSchema() {
    return SCHEMA;
  }

  /** The months that there are, by id. */
  public Map<String, SeriesMonth> months(Collection<String> ids) {
    Map<String, SeriesMonth> found = new HashMap<>();
    if (!ids.isEmpty()) {
      Document filter = new Document("_id", new Document("$in", List.copyOf(ids)));
      months.find(filter).map(MonthDocument::read).forEach(it -> found.put(it.id(), it));
    }
    return found;
  }

  /** The revisions of the months that there are, by id. */
  public Map<String, Long> revisions(Collection<String> ids) {
    Map<String, Long> found = new HashMap<>();
    Document filter = new Document("_id", new Document("$in", List.copyOf(ids)));
    months
        .find(filter)
        .projection(new Document(GuardedBatch.REVISION, 1))
        .forEach(it -> found.put(it.getString("_id"), it.getLong(GuardedBatch.REVISION)));
    return found;
  }

  /** Every series of some goods in some months, in no order. */
  public void eachOf(
      Stage stage, Collection<String> commodities, Months span, Consumer<SeriesMonth> reader) {
    Document filter =
        new Document("stage", stage.wireName())
            .append("commodity", new Document("$in", List.copyOf(commodities)))
            .append(
                "month",
                new Document("$gte", span.first().toString())
                    .append("$lte", span.last().toString()));
    months.find(filter).map(MonthDocument::read).forEach(reader);
  }

  /** Every month of every series, in no order; only for what is done once after a start. */
  public void eachAtStart(Consumer<SeriesMonth> reader) {
    months.find().comment(CollectionSchema.AT_START).map(MonthDocument::read).forEach(reader);
  }

  /** From one month to another, both included. */
  public record Months(YearMonth first, YearMonth last) {}

  /**
   * Keeps quotes, each once: a repeated act, or an entry just like the latest, adds no version.
   * When this returns, all of them are durable.
   *
   * @param places where each point is, by its code
   */
  public List<Recorded> record(List<Quote> quotes, Map<String, Place> places) {
    Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    List<String> ids = quotes.stream().map(Quotes::bucket).distinct().toList();
    return follower.around(ids, places, () -> keep(quotes, places, ids, at));
  }

  private List<Recorded> keep(
      List<Quote> quotes, Map<String, Place> places, List<String> ids, Instant at) {
    return Contended.untilSettled(
        () -> {
          Map<String, SeriesMonth> before = months(ids);
          Map<String, SeriesMonth> after = new LinkedHashMap<>(before);
          List<Recorded> recorded = new ArrayList<>();
          for (Quote quote : quotes) {
            recorded.add(keep(quote, after, place(places, quote), at));
          }
          return write(before, after.values()) ? recorded : null;
        });
  }

  private static Place place(Map<String, Place> places, Quote quote) {
    Place place = places.get(quote.series().point());
    if (place == null) {
      throw new IllegalArgumentException("No point " + quote.series().point());
    }
    return place;
  }

  private static Recorded keep(
      Quote quote, Map<String, SeriesMonth> months, Place place, Instant at) {
    SeriesMonth month =
        months.computeIfAbsent(
            bucket(quote),
            _ -> SeriesMonth.empty(quote.series(), YearMonth.from(quote.day()), place));
    @Nullable Version kept = month.keeping(quote).orElse(null);
    if (kept != null) {
      // A round that lost against another writer finds what it wrote itself.
      return new Recorded(quote, kept, kept.at().equals(at) && kept.act().equals(quote.act()));
    }
    SeriesMonth more = month.with(quote, at);
    months.put(more.id(), more);
    return new Recorded(quote, more.latest(quote.day()).orElseThrow(), true);
  }

  /** Whether every change got through. */
  boolean write(Map<String, SeriesMonth> before, Collection<SeriesMonth> after) {
    GuardedBatch batch = new GuardedBatch();
    for (SeriesMonth month : after) {
      @Nullable SeriesMonth old = before.get(month.id());
      if (old == null) {
        batch.add(MonthDocument.write(SCHEMA.document(month.id()), month));
      } else if (!month.days().equals(old.days())) {
        batch.change(month.id(), old.revision(), MonthDocument.change(old, month));
      }
    }
    return batch.write(months);
  }

  private static String bucket(Quote quote) {
    LocalDate day = quote.day();
    return quote.series().bucket(YearMonth.from(day));
  }
}
