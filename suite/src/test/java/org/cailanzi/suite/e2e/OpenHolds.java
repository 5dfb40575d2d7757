package org.cailanzi.suite.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.cailanzi.suite.e2e.Front.Session;
import tools.jackson.databind.JsonNode;

/** Compares what the stock says is held with those who are known to hold it. */
final class OpenHolds {
  /** A request in one of these has its goods set aside; none is on its way from state to state. */
  private static final Set<String> HOLDING = Set.of("held", "planned", "out");

  private static final Set<String> RESTING =
      Set.of("held", "planned", "out", "completed", "refused", "cancelled", "failed");
  private static final LocalDate FIRST = LocalDate.parse("2020-02-24");
  private static final LocalDate END = LocalDate.parse("2020-03-08");

  private final Session bureau;
  private final Session dispatcher;

  OpenHolds(Session bureau, Session dispatcher) {
    this.bureau = bureau;
    this.dispatcher = dispatcher;
  }

  /**
   * What is held beyond the requests in the service's own books and beyond these others, by site
   * and commodity; without what balances.
   */
  Map<String, Long> heldBeyond(Map<String, Long> others) {
    List<JsonNode> requests = atRest();
    Map<String, Long> beyond = new TreeMap<>();
    for (String site : Acknowledged.SITES) {
      Writer.insisted(() -> bureau.get("/api/inventory/stock?site=" + site))
          .ok()
          .path("items")
          .forEach(
              it ->
                  beyond.put(
                      site + "|" + it.path("commodity").asString(""),
                      it.path("held").path("amount").asLong()));
    }
    Map<String, Long> known = new HashMap<>(others);
    for (JsonNode request : requests) {
      if (HOLDING.contains(request.path("state").asString(""))) {
        String site = request.path("site").asString("");
        request
            .path("lines")
            .forEach(
                it ->
                    known.merge(
                        site + "|" + it.path("commodity").asString(""),
                        it.path("quantity").path("amount").asLong(),
                        Long::sum));
      }
    }
    known.forEach((shelf, amount) -> beyond.computeIfPresent(shelf, (_, held) -> held - amount));
    beyond.values().removeIf(it -> it == 0);
    return beyond;
  }

  private List<JsonNode> atRest() {
    List<JsonNode> requests = new ArrayList<>();
    await("every request has come to rest")
        .atMost(Duration.ofMinutes(2))
        .pollInterval(Duration.ofSeconds(1))
        .untilAsserted(
            () -> {
              requests.clear();
              Acknowledged.SITES.forEach(it -> requests.addAll(of(Acknowledged.region(it))));
              assertThat(requests)
                  .extracting(it -> it.path("state").asString(""))
                  .isSubsetOf(RESTING);
            });
    return requests;
  }

  private List<JsonNode> of(String region) {
    List<JsonNode> all = new ArrayList<>();
    FIRST
        .datesUntil(END)
        .forEach(
            day -> {
              String next = "";
              do {
                String path =
                    "/api/delivery/requests?region=%s&day=%s&after=%s".formatted(region, day, next);
                JsonNode page = Writer.insisted(() -> dispatcher.get(path)).ok();
                page.path("items").forEach(all::add);
                next = page.path("next").asString("");
              } while (!next.isEmpty());
            });
    return all;
  }
}
