package org.cailanzi.price.intake;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import java.lang.management.ManagementFactory;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.cailanzi.platform.city.CityConfiguration;
import org.cailanzi.platform.commodity.Commodity;
import org.cailanzi.platform.measure.Dimension;
import org.cailanzi.platform.store.Store;
import org.cailanzi.platform.store.embedded.EmbeddedStore;
import org.cailanzi.platform.web.ServiceProcess;
import org.cailanzi.price.PriceApplication;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/**
 * How fast a long table of quotes is read, judged and kept by a service with a small heap, beside a
 * bare {@code insertMany} of the same quotes into a store of the same kind in the same run.
 */
final class QuoteImportBench {
  private static final int POINTS = Integer.getInteger("points", 500);
  private static final int GOODS = Integer.getInteger("goods", 40);
  private static final int DAYS = Integer.getInteger("days", 50);
  private static final LongQuotes.Order ORDER =
      LongQuotes.Order.valueOf(System.getProperty("order", "days").toUpperCase(Locale.ROOT));
  private static final String HEAP = System.getProperty("heap", "256m");
  private static final int BATCH = 1_000;
  // As many rows as the service takes at once.
  private static final int PIECE = 2_000;

  private final Path folder;
  private final Path table;
  private final List<String> goods;

  private QuoteImportBench(Path folder, List<String> goods) {
    this.folder = folder;
    this.table = folder.resolve("quotes.csv");
    this.goods = goods;
  }

  public static void main(String[] home) throws Exception {
    // Without Spring's settings each command would be logged.
    ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.ERROR);
    Path folder = Files.createDirectories(Path.of(home[0]));
    List<String> goods =
        CityConfiguration.readProfile("wuxi").commodities().all().stream()
            .filter(it -> it.dimension() == Dimension.MASS)
            .map(Commodity::code)
            .limit(GOODS)
            .toList();
    int exit = 1;
    try {
      new QuoteImportBench(folder, goods).run();
      exit = 0;
    } catch (Exception failed) {
      System.err.println(failed);
    } finally {
      // The issuer of the tokens listens on.
      System.exit(exit);
    }
  }

  private void run() throws Exception {
    LongQuotes quotes = new LongQuotes(POINTS, goods);
    quotes.write(table, DAYS, ORDER);
    System.out.printf(
        "%,d rows, %,d MiB; heap %s; load %.1f%n",
        quotes.rows,
        Files.size(table) >> 20,
        HEAP,
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    double bareBefore = bare("before");
    ServiceProcess service =
        new ServiceProcess(PriceApplication.class, folder.resolve("service"), HEAP, "wuxi");
    double first;
    try {
      register(service);
      first = send(service, "first", quotes);
      send(service, "second", quotes);
      System.out.printf(
          "most in the heap after a full collection: %d MiB; store: %,d MiB%n",
          service.mostLive(), Files.size(service.store()) >> 20);
    } finally {
      service.stop();
    }
    double bareAfter = bare("after");
    double days = bareDays(service.store(), quotes.rows - quotes.broken);
    System.out.printf(
        "import / insertMany: %.0f %% of a document a quote, %.0f %% of the days as they are kept%n",
        200 * first / (bareBefore + bareAfter), 100 * first / days);
  }

  private void register(ServiceProcess service) throws Exception {
    StringBuilder points = new StringBuilder("point,zh,kind,region\n");
    for (int point = 0; point < POINTS; point++) {
      points.append(
          "%s,%d 号菜场,market,3202%02d0%02d\n"
              .formatted(LongQuotes.point(point), point, 5 + point % 2, 1 + point / 2 % 9));
    }
    service.send(
        "POST",
        "/points/imports?name=points.csv",
        HttpRequest.BodyPublishers.ofString(points.toString(), StandardCharsets.UTF_8),
        "Content-Type",
        "text/csv");
    for (int item = 0; item < goods.size(); item++) {
      ceiling(service, item);
    }
    for (int item = 0; item < goods.size(); item++) {
      // What they touch is looked for in the background; that nothing is there yet is no import.
      while (!service
          .get("/ceilings/C-" + item + "/rejudging")
          .at("/state")
          .asString()
          .equals("done")) {
        TimeUnit.MILLISECONDS.sleep(100);
      }
    }
  }

  private void ceiling(ServiceProcess service, int item) throws Exception {
    String body =
        """
        {"kind":"absolute","region":"3202","commodity":"%s","stage":"retail","from":"2020-01-20",
         "price":{"yuan":%.2f,"unit":"元/500g"},
         "issuer":"无锡市市场监督管理局","legalBasis":"《价格法》第三十条","document":"锡市监〔2020〕%d号"}
        """
            .formatted(goods.get(item), LongQuotes.level(item) * 1.3 / 100, item);
    service.send(
        "PUT",
        "/ceilings/C-" + item,
        HttpRequest.BodyPublishers.ofString(body),
        "Content-Type",
        "application/json");
  }

  /** Sends the table, waits until it is in, and returns the rows a second from the first byte. */
  private double send(ServiceProcess service, String key, LongQuotes quotes) throws Exception {
    long began = System.nanoTime();
    Duration worked = service.processorTime();
    service.send(
        "POST",
        "/quotes/imports?mode=good-rows&name=quotes.csv",
        HttpRequest.BodyPublishers.ofFile(table),
        "Content-Type",
        "text/csv",
        "Idempotency-Key",
        key);
    JsonNode progress = service.get("/quotes/imports/" + key);
    long from = 0;
    long since = began;
    List<String> rates = new ArrayList<>();
    while (progress.at("/state").asString().equals("running")) {
      TimeUnit.MILLISECONDS.sleep(200);
      progress = service.get("/quotes/imports/" + key);
      long read = progress.at("/rowsRead").asLong();
      if (read - from >= quotes.rows / 10) {
        rates.add("%,.0f".formatted((read - from) / ((System.nanoTime() - since) / 1e9)));
        from = read;
        since = System.nanoTime();
      }
    }
    double rate = quotes.rows / ((System.nanoTime() - began) / 1e9);
    System.out.printf(
        "%s: %s; read %,d, rejected %,d (meant %,d), changed %,d; %,.0f rows/s, %.0f µs of the processors each; by tenths: %s%n",
        key,
        progress.at("/state").asString(),
        progress.at("/rowsRead").asLong(),
        progress.at("/rowsRejected").asLong(),
        quotes.broken,
        progress.at("/rowsChanged").asLong(),
        rate,
        service.processorTime().minus(worked).toNanos() / 1e3 / quotes.rows,
        String.join(" ", rates));
    if (progress.at("/rowsRejected").asLong() != quotes.broken) {
      throw new IllegalStateException("Not as meant: " + progress);
    }
    return rate;
  }

  /** The same quotes as documents of their own, a thousand at a time, on a file as well. */
  private double bare(String name) throws Exception {
    try (EmbeddedStore store = EmbeddedStore.onFile(folder.resolve("bare-" + name + ".mv"));
        MongoClient client = Store.connect(store.connection(), it -> {});
        var lines = Files.lines(table)) {
      MongoCollection<Document> quotes = client.getDatabase("bare").getCollection("quotes");
      Instant at = Instant.now();
      List<Document> batch = new ArrayList<>(BATCH);
      long rows = 0;
      long began = System.nanoTime();
      Duration worked = processorTime();
      for (String line : (Iterable<String>) lines.skip(1)::iterator) {
        batch.add(document(line.split(","), ++rows, at));
        if (batch.size() == BATCH) {
          quotes.insertMany(batch);
          batch.clear();
        }
      }
      if (!batch.isEmpty()) {
        quotes.insertMany(batch);
      }
      double rate = rows / ((System.nanoTime() - began) / 1e9);
      System.out.printf(
          "bare insertMany %s: %,.0f documents/s, %.0f µs of the processors each%n",
          name, rate, processorTime().minus(worked).toNanos() / 1e3 / rows);
      return rate;
    }
  }

  private static Duration processorTime() {
    return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /** The very documents that the import wrote, as many at a time as a piece of it has. */
  private double bareDays(Path written, long rows) throws Exception {
    try (EmbeddedStore from = EmbeddedStore.onFile(written);
        MongoClient source = Store.connect(from.connection(), it -> {});
        EmbeddedStore to = EmbeddedStore.onFile(folder.resolve("bare-days.mv"));
        MongoClient target = Store.connect(to.connection(), it -> {})) {
      MongoCollection<Document> days = target.getDatabase("bare").getCollection("quotes");
      MongoCollection<Document> kept = source.getDatabase("cailanzi_price").getCollection("quotes");
      long nanos = 0;
      // By their names: a cursor over all of them outlives the patience of its driver.
      for (List<String> piece : LongQuotes.days(POINTS, DAYS, PIECE / goods.size())) {
        List<Document> batch =
            kept.find(new Document("_id", new Document("$in", piece))).into(new ArrayList<>());
        long began = System.nanoTime();
        days.insertMany(batch);
        nanos += System.nanoTime() - began;
      }
      double rate = rows / (nanos / 1e9);
      System.out.printf("bare insertMany of days: %,.0f rows/s%n", rate);
      return rate;
    }
  }

  private static Document document(String[] row, long number, Instant at) {
    return new Document("_id", "%s|%s|%s|%s".formatted(row[0], row[1], row[2], row[5]))
        .append("v", 1)
        .append("point", row[0])
        .append("commodity", row[1])
        .append("stage", row[2])
        .append("day", row[5])
        .append("region", "320205001")
        .append("kind", "market")
        .append("n", 1)
        .append("by", "test-bureau")
        .append("source", "file")
        .append("act", "file:0123456789abcdef::%d:0123abcd".formatted(number))
        .append("at", Date.from(at))
        .append(
            "price",
            new Document("yuan", row[3])
                .append("unit", row[4])
                .append("micro", 2_500_000L)
                .append("dimension", "MASS"));
  }
}
