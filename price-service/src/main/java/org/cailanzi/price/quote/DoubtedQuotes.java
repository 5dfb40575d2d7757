package org.cailanzi.price.quote;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.cailanzi.platform.region.RegionCode;
import org.cailanzi.price.quote.Doubt.Decision;
import org.cailanzi.price.system.Contended;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Prices that wait for a person, and what the person finds. */
@Repository
public class DoubtedQuotes {
  private final MongoCollection<Document> days;
  private final Quotes quotes;
  private final Follower follower;

  DoubtedQuotes(MongoDatabase database, Quotes quotes, Follower follower) {
    this.days = database.getCollection(Quotes.COLLECTION);
    this.quotes = quotes;
    this.follower = follower;
  }

  /**
   * Keeps a person's word on a doubted version. When this returns, it is durable, and the figures
   * will have the price if it was confirmed.
   */
  public DecideOutcome decide(Series series, LocalDate day, int number, Decision decision) {
    DayKey key = series.on(day);
    return follower.around(
        List.of(key),
        () -> Contended.untilSettled(() -> decideOnce(key, series.commodity(), number, decision)));
  }

  private @Nullable DecideOutcome decideOnce(
      DayKey key, String commodity, int number, Decision decision) {
    @Nullable PointDay day = quotes.days(List.of(key)).get(key);
    if (day == null) {
      return new DecideOutcome.Unknown();
    }
    DecideOutcome outcome = day.decide(commodity, number, decision);
    boolean through =
        !(outcome instanceof DecideOutcome.Decided(var version))
            || quotes.write(Map.of(key, day), List.of(day.decided(commodity, version)));
    return through ? outcome : null;
  }

  /**
   * Prices that wait for a person, the day that has waited longest first.
   *
   * @param after the {@code place} of the last one before, or empty
   */
  public List<Waiting> waiting(RegionCode within, String after, int limit) {
    Document filter =
        new Document(PointDayDocument.WAITING, new Document("$gt", after))
            // ':' follows '9': every code that begins with the region's, and no other.
            .append(
                "region", new Document("$gte", within.code()).append("$lt", within.code() + ":"));
    return days.find(filter)
        .sort(new Document(PointDayDocument.WAITING, 1))
        .limit(limit)
        .map(it -> new Waiting(it.getString(PointDayDocument.WAITING), PointDayDocument.read(it)))
        .into(new ArrayList<>());
  }
}
