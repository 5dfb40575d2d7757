package org.cailanzi.suite.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.cailanzi.suite.e2e.Front.Answer;
import org.cailanzi.suite.e2e.Front.Session;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What a city hears and loses when one service is silent: the truth, and nothing. */
@Order(2)
@ExtendWith(LoadedCity.class)
class NeighbourDownTest {

  @ParameterizedTest
  @CsvSource({"PRICE, price, D00010", "INVENTORY, inventory, D00011"})
  void a_request_is_accepted_waits_with_its_reason_and_moves_on_by_itself(
      Part silent, String name, String dwelling, RunningSuite suite, Front front) {
    Session dispatcher = front.staff("dispatcher");
    String path = "/api/delivery/requests/while-" + name + "-is-silent";
    suite.stop(silent);
    try {
      Answer asked = dispatcher.put(path, order(dwelling));
      assertThat(asked.status()).as("%s", asked.body()).isEqualTo(202);

      await()
          .atMost(Duration.ofSeconds(20))
          .untilAsserted(
              () -> {
                JsonNode waiting = dispatcher.get(path).ok();
                assertThat(waiting.path("waitingFor").asString("")).isEqualTo(name);
                assertThat(waiting.path("reason").path("zh").asString("")).isNotBlank();
              });
    } finally {
      suite.start(silent);
    }
    await()
        .atMost(Duration.ofMinutes(2))
        .untilAsserted(
            () ->
                assertThat(dispatcher.get(path).ok().path("state").asString("")).isEqualTo("held"));
  }

  private static Map<String, Object> order(String dwelling) {
    return Map.of(
        "dwelling",
        dwelling,
        "day",
        "2020-02-25",
        "slot",
        "PM",
        "items",
        List.of(Map.of("commodity", "CABBAGE", "quantity", Map.of("amount", 3, "unit", "斤"))));
  }

  @Test
  void the_gateway_names_the_silent_service_and_the_others_answer(RunningSuite suite, Front front) {
    Session bureau = front.staff("bureau");
    suite.stop(Part.INVENTORY);
    try {
      Answer cover = bureau.get("/api/inventory/cover?region=3202&day=2020-02-24");
      assertThat(cover.status()).isEqualTo(503);
      assertThat(cover.body().path("title").asString("")).contains("库存服务");
      assertThat(cover.body().path("service").asString("")).isEqualTo("inventory");
      assertThat(bureau.get("/api/price/breaches?region=3202&day=2020-02-24").status())
          .isEqualTo(200);
    } finally {
      suite.start(Part.INVENTORY);
    }
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                assertThat(bureau.get("/api/inventory/cover?region=3202&day=2020-02-24").status())
                    .isEqualTo(200));
  }
}
