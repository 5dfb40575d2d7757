package org.cailanzi.inventory.hold;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.bson.Document;
import org.cailanzi.platform.measure.Quantity;
import org.cailanzi.platform.region.RegionCode;
import org.cailanzi.platform.store.SchemaKeeper;

/** A database full of stocks, and an instance of the service at work on it, for benchmarks. */
final class BenchFloor implements AutoCloseable {
  static final int GOODS = 20;
  private static final long PLENTY = 1_000_000_000_000L;
  private static final int BATCH = 1_000;

  final MongoDatabase database;
  final Instance instance;
  final int sites;
  private final ScheduledExecutorService clockwork = Executors.newSingleThreadScheduledExecutor();

  BenchFloor(MongoDatabase database, int stocks) {
    this.database = database;
    this.sites = stocks / GOODS;
    new SchemaKeeper(database, List.of(Instance.SCHEMAS)).prepare();
    instance = new Instance(database, Clock.systemUTC());
    fill("stock", IntStream.range(0, stocks).mapToObj(BenchFloor::stock).toList());
    // As in Clockwork, so that what it costs is in the figures.
    var _ =
        clockwork.scheduleWithFixedDelay(
            instance.copy::copyChanged, 500, 500, TimeUnit.MILLISECONDS);
    var _ = clockwork.scheduleWithFixedDelay(instance.sweep::sweepHere, 5, 5, TimeUnit.SECONDS);
    var _ = clockwork.scheduleWithFixedDelay(instance.sweep::sweep, 1, 1, TimeUnit.MINUTES);
  }

  private static Document stock(int number) {
    Instant now = Instant.now();
    String site = site(number / GOODS);
    String commodity = commodity(number % GOODS);
    Document lot =
        new Document("lot", "L1")
            .append("received", Date.from(now))
            .append("expires", Date.from(now.plus(Duration.ofDays(30))))
            .append("quantity", PLENTY);
    return new Document("_id", site + "|" + commodity)
        .append("schema", 1)
        .append("ver", 1L)
        .append("site", site)
        .append("commodity", commodity)
        .append("dimension", "MASS")
        .append("onHand", PLENTY)
        .append("held", 0L)
        .append("lots", List.of(lot))
        .append("sold", new Document("since", "2020-01-01").append("days", List.of()))
        .append("outbox", List.of());
  }

  static String site(int number) {
    return "S-" + number;
  }

  static String commodity(int number) {
    return "C-" + number;
  }

  /** Leaves so many holds that nobody touches any more. */
  void leaveEnded(int holds) {
    Instant ended = Instant.now();
    fill(
        "holds",
        IntStream.range(0, holds)
            .mapToObj(
                it ->
                    HoldDocuments.toDocument(
                        Hold.taking(new HoldId("ended-" + it), promise(new Random(it)), "b", ended)
                            .releasing(HoldState.RELEASED, List.of(), ended)
                            .into(HoldState.RELEASED, ended),
                        Holds.SCHEMA.document("ended-" + it)))
            .toList());
  }

  private void fill(String collection, List<Document> documents) {
    for (int from = 0; from < documents.size(); from += BATCH) {
      database
          .getCollection(collection)
          .insertMany(documents.subList(from, Math.min(from + BATCH, documents.size())));
    }
  }

  /** Three lines at some site. */
  Promise promise(Random random) {
    List<Promise.Line> lines = new ArrayList<>();
    random
        .ints(0, GOODS)
        .distinct()
        .limit(3)
        .sorted()
        .forEach(it -> lines.add(new Promise.Line(commodity(it), Quantity.grams(500))));
    return promise(site(random.nextInt(sites)), lines);
  }

  static Promise promise(String site, List<Promise.Line> lines) {
    return new Promise(
        site,
        new RegionCode("320213001005"),
        lines,
        "request",
        Instant.now().plus(Duration.ofDays(1)),
        false,
        "print");
  }

  HoldOutcome take(String id, Promise promise) {
    return instance.holds.take(new HoldId(id), promise, Shortfall.REFUSED, "bench");
  }

  @Override
  public void close() {
    clockwork.shutdown();
    try {
      clockwork.awaitTermination(1, TimeUnit.MINUTES);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    database.drop();
  }
}
