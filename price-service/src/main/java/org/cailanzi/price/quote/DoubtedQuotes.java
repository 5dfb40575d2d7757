package org.cailanzi.price.quote;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.LocalDate;
import java.time.YearMonth;
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
  private final MongoCollection<Document> months;
  private final Quotes quotes;
  private final Follower follower;

  DoubtedQuotes(MongoDatabase database, Quotes quotes, Follower follower) {
    this.months = database.getCollection(Quotes.COLLECTION);
    this.quotes = quotes;
    this.follower = follower;
  }

  /**
   * Keeps a person's word on a doubted version. When this returns, it is durable, and the figures
   * have the price if it was confirmed.
   */
  public DecideOutcome decide(Series series, LocalDate day, int number, Decision decision) {
    String id = series.bucket(YearMonth.from(day));
    @Nullable SeriesMonth month = quotes.months(List.of(id)).get(id);
    if (month == null) {
      return new DecideOutcome.Unknown();
    }
    DecideOutcome[] outcome = {new DecideOutcome.Unknown()};
    follower.around(
        List.of(id),
        Map.of(series.point(), month.place()),
        () -> {
          outcome[0] = Contended.untilSettled(() -> decideOnce(id, day, number, decision));
          return recorded(series, day, outcome[0]);
        });
    return outcome[0];
  }

  private @Nullable DecideOutcome decideOnce(
      String id, LocalDate day, int number, Decision decision) {
    SeriesMonth month = quotes.months(List.of(id)).get(id);
    if (month == null) {
      throw new IllegalStateException("A month of a series is never deleted: " + id);
    }
    DecideOutcome outcome = month.decide(day, number, decision);
    boolean through =
        !(outcome instanceof DecideOutcome.Decided(var version))
            || quotes.write(Map.of(id, month), List.of(month.decided(day, version)));
    return through ? outcome : null;
  }

  // What was decided before may not have been followed, if whoever decided died.
  private static List<Recorded> recorded(Series series, LocalDate day, DecideOutcome outcome) {
    @Nullable Version version =
        switch (outcome) {
          case DecideOutcome.Decided(var it) -> it;
          case DecideOutcome.DecidedBefore(var it) -> it;
          case DecideOutcome.DecidedOtherwise _,
              DecideOutcome.Superseded _,
              DecideOutcome.NotDoubted _,
              DecideOutcome.Unknown _ ->
              null;
        };
    return version == null
        ? List.of()
        : List.of(
            new Recorded(new Quote(series, day, version.entry(), version.act()), version, false));
  }

  /**
   * Prices that wait for a person, the month that has waited longest first.
   *
   * @param after the {@code place} of the last one before, or empty
   */
  public List<Waiting> waiting(RegionCode within, String after, int limit) {
    Document filter =
        new Document(MonthDocument.WAITING, new Document("$gt", after))
            // ':' follows '9': every code that begins with the region's, and no other.
            .append(
                "region", new Document("$gte", within.code()).append("$lt", within.code() + ":"));
    return months
        .find(filter)
        .sort(new Document(MonthDocument.WAITING, 1))
        .limit(limit)
        .map(it -> new Waiting(it.getString(MonthDocument.WAITING), MonthDocument.read(it)))
        .into(new ArrayList<>());
  }
}
