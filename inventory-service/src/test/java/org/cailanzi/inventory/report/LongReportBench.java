package org.cailanzi.inventory.report;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.cailanzi.inventory.InventoryApplication;
import org.cailanzi.platform.city.CityConfiguration;
import org.cailanzi.platform.commodity.Commodity;
import org.cailanzi.platform.measure.Dimension;
import org.cailanzi.platform.web.ServiceProcess;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A year of daily forms of many sites through the front door of a service with a small heap, killed
 * in the middle and gone on with, and then once more.
 */
final class LongReportBench {
  private static final int SITES = Integer.getInteger("sites", 1_000);
  private static final int GOODS = Integer.getInteger("goods", 60);
  private static final int DAYS = Integer.getInteger("days", 365);
  private static final String HEAP = System.getProperty("heap", "256m");
  private static final int PARTS = 12;

  private final ServiceProcess service;
  private final Path table;
  private final YearOfForms forms;

  private LongReportBench(ServiceProcess service, Path table, YearOfForms forms) {
    this.service = service;
    this.table = table;
    this.forms = forms;
  }

  public static void main(String[] home) throws Exception {
    Path folder = Path.of(home[0]);
    String profile = profile(folder.resolve("city"));
    List<String> goods =
        CityConfiguration.readProfile(profile).commodities().all().stream()
            .filter(it -> it.dimension() == Dimension.MASS)
            .map(Commodity::code)
            .limit(GOODS)
            .toList();
    YearOfForms forms = new YearOfForms(SITES, goods);
    Path table = folder.resolve("forms.csv");
    forms.write(table, DAYS);
    System.out.printf(
        "%,d rows: %d sites × %d goods × %d days, %,d MiB; heap %s%n",
        forms.rows, SITES, goods.size(), DAYS, Files.size(table) >> 20, HEAP);
    ServiceProcess service = new ServiceProcess(InventoryApplication.class, folder, HEAP, profile);
    try {
      new LongReportBench(service, table, forms).run();
    } finally {
      service.stop();
    }
    // The issuer of the tokens listens on.
    System.exit(0);
  }

  /** Wuxi with as many goods as are asked for. */
  private static String profile(Path folder) throws IOException {
    Files.createDirectories(folder);
    for (String name :
        List.of(
            "wuxi/city.yml", "wuxi/regions.csv", "default/commodities.csv", "default/supply.yml")) {
      try (InputStream in =
          Objects.requireNonNull(
              CityConfiguration.class.getResourceAsStream("/cities/" + name), name)) {
        Files.copy(in, folder.resolve(Path.of(name).getFileName()));
      }
    }
    StringBuilder more = new StringBuilder();
    for (int i = 0; i < GOODS; i++) {
      more.append("MORE-%02d,菜%02d,More %02d,,vegetables,kg,,96,CHILLED\n".formatted(i, i, i));
    }
    Path goods = folder.resolve("commodities.csv");
    Files.writeString(goods, Files.readString(goods).stripTrailing() + "\n" + more);
    return folder.toString();
  }

  private void run() throws Exception {
    register();
    send("first");
    follow("first", forms.rows / 2);
    long acknowledged = service.get("/reports/imports/first").at("/rowsRead").asLong();
    service.killAndRestart();
    System.out.printf("killed with %,d rows acknowledged%n", acknowledged);
    while (service.get("/reports/imports/first").at("/state").asString().equals("running")) {
      TimeUnit.SECONDS.sleep(1);
    }
    send("first");
    tell("first", untilOver("first"));
    lookUp();
    send("second");
    tell("second", untilOver("second"));
    System.out.printf(
        "most in the heap after a full collection: %d MiB; store: %,d MiB%n",
        service.mostLive(), Files.size(service.store()) >> 20);
  }

  private void register() throws Exception {
    StringBuilder sites = new StringBuilder("site,zh,kind,region\n");
    for (int site = 0; site < SITES; site++) {
      sites.append(
          "%s,%d 号店,supermarket,3202%02d0%02d0%02d\n"
              .formatted(
                  YearOfForms.site(site),
                  site,
                  5 + site % 2,
                  1 + site / 2 % 9,
                  1 + site / 18 % 60));
    }
    service.send(
        "POST",
        "/sites/imports?name=sites.csv",
        HttpRequest.BodyPublishers.ofString(sites.toString(), StandardCharsets.UTF_8),
        "Content-Type",
        "text/csv");
  }

  private void send(String key) throws Exception {
    long began = System.nanoTime();
    service.send(
        "POST",
        "/reports/imports?mode=good-rows&name=forms.csv",
        HttpRequest.BodyPublishers.ofFile(table),
        "Content-Type",
        "text/csv",
        "Idempotency-Key",
        key);
    System.out.printf("%s: sent in %.1f s%n", key, (System.nanoTime() - began) / 1e9);
  }

  private JsonNode untilOver(String key) throws Exception {
    return follow(key, Long.MAX_VALUE);
  }

  /** Follows it until so many rows are read or it is over, and tells the rate of each twelfth. */
  private JsonNode follow(String key, long rows) throws Exception {
    JsonNode progress = service.get("/reports/imports/" + key);
    long from = progress.at("/rowsRead").asLong();
    long since = System.nanoTime();
    List<String> rates = new ArrayList<>();
    while (progress.at("/state").asString().equals("running")
        && progress.at("/rowsRead").asLong() < rows) {
      TimeUnit.MILLISECONDS.sleep(500);
      progress = service.get("/reports/imports/" + key);
      long read = progress.at("/rowsRead").asLong();
      if (read - from >= forms.rows / PARTS) {
        long now = System.nanoTime();
        rates.add("%,.0f".formatted((read - from) / ((now - since) / 1e9)));
        from = read;
        since = now;
      }
    }
    System.out.printf("%s: rows/s of each twelfth: %s%n", key, String.join(" ", rates));
    return progress;
  }

  private void tell(String key, JsonNode progress) throws Exception {
    System.out.printf(
        "%s: %s; read %,d, accepted %,d, rejected %,d (meant %,d), changed %,d, resumed %d, breaks found %s (meant %,d); heap after full collections at most %d MiB so far%n",
        key,
        progress.at("/state").asString(),
        progress.at("/rowsRead").asLong(),
        progress.at("/rowsAccepted").asLong(),
        progress.at("/rowsRejected").asLong(),
        forms.unreadable,
        progress.at("/rowsChanged").asLong(),
        progress.at("/resumed").asInt(),
        progress.at("/countByCode/does-not-add-up"),
        forms.breaks,
        service.mostLive());
    if (progress.at("/rowsRead").asLong() != forms.rows) {
      throw new IllegalStateException("Rows are missing: " + progress);
    }
  }

  /** Rows here and there must be as they were written, in their first version. */
  private void lookUp() throws Exception {
    for (YearOfForms.Sample it : forms.samples) {
      JsonNode line =
          service
              .get("/reports/" + it.site() + "/" + it.day())
              .at("/lines")
              .valueStream()
              .filter(one -> one.at("/commodity").asString().equals(it.commodity()))
              .findFirst()
              .orElseThrow();
      if (line.at("/closing/amount").asLong() != it.closing() || line.at("/version").asInt() != 1) {
        throw new IllegalStateException(it + " is " + JsonMapper.shared().writeValueAsString(line));
      }
    }
    System.out.printf("%d rows looked up: all as written, none twice%n", forms.samples.size());
  }
}
