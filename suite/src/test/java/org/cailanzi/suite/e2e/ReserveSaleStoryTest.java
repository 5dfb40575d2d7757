package org.cailanzi.suite.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.cailanzi.suite.e2e.Front.Session;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** The reserve's radishes are on sale, 2 kg a person and day; a home asks for its share twice. */
@Order(5)
@ExtendWith(LoadedCity.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReserveSaleStoryTest {
  private static final String HOME = "D00009";
  private static final String TOMORROW = "2020-02-25";

  private static Session dispatcher;
  private static Session resident;
  private static int persons;

  @BeforeAll
  static void theReserveIsOpened(Front front) {
    dispatcher = front.staff("dispatcher");
    resident =
        front.resident(
            dispatcher
                .post("/api/delivery/dwellings/" + HOME + "/door-cards", "radish-card", Map.of())
                .ok()
                .path("card")
                .asString(""));
    persons = dispatcher.get("/api/delivery/dwellings/" + HOME).ok().path("persons").asInt();
    Map<String, Object> release =
        Map.of(
            "site",
            "WX-RSV-VEG",
            "commodity",
            "RADISH",
            "quantity",
            Map.of("amount", 1_000, "unit", "公斤"),
            "trigger",
            Map.of("kind", "order", "evidence", "样例〔2020〕5号"),
            "price",
            Map.of("yuan", 1.30, "unit", "元/500g"),
            "marketPrice",
            Map.of("yuan", 1.78, "unit", "元/500g"),
            "perHeadKg",
            2);
    front.staff("bureau").post("/api/inventory/reserve-releases", "sale-release", release).ok();
  }

  private static JsonNode settled(String request, int kilograms) {
    assertThat(
            resident
                .put(
                    "/api/delivery/requests/" + request,
                    Map.of(
                        "dwelling",
                        HOME,
                        "day",
                        TOMORROW,
                        "slot",
                        "PM",
                        "items",
                        List.of(
                            Map.of(
                                "commodity",
                                "RADISH",
                                "quantity",
                                Map.of("amount", kilograms, "unit", "公斤")))))
                .status())
        .isEqualTo(202);
    await("the request is settled")
        .atMost(Duration.ofSeconds(40))
        .until(() -> List.of("held", "refused").contains(state(request)));
    return request(request);
  }

  private static JsonNode request(String request) {
    return resident.get("/api/delivery/requests/" + request).ok();
  }

  private static String state(String request) {
    return request(request).path("state").asString("");
  }

  @Test
  @Order(1)
  void the_home_reads_on_the_shelf_what_each_person_may_have() {
    String region =
        dispatcher.get("/api/delivery/dwellings/" + HOME).ok().path("region").asString("");
    await("the release is heard of")
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () ->
                assertThat(
                        resident
                            .get("/api/inventory/shelf?region=" + region)
                            .ok()
                            .path("items")
                            .valueStream()
                            .filter(it -> it.path("commodity").asString("").equals("RADISH"))
                            .map(it -> it.path("perPersonDay").path("amount").asLong()))
                    .containsExactly(2_000L));
  }

  @Test
  @Order(2)
  void a_home_gets_the_share_of_all_who_live_there() {
    assertThat(persons).isPositive();
    assertThat(settled("radish-1", 2 * persons).path("state").asString("")).isEqualTo("held");
  }

  @Test
  @Order(3)
  void asked_for_more_on_the_same_day_it_is_told_what_it_has_and_what_is_left() {
    JsonNode refused = settled("radish-2", 1);

    assertThat(refused.path("state").asString("")).isEqualTo("refused");
    JsonNode reason = refused.path("reason");
    assertThat(reason.path("code").asString("")).isEqualTo("over-ration");
    String share = 2 * persons + " 公斤";
    assertThat(reason.path("zh").asString(""))
        .contains("白萝卜 要 1 公斤，本户当日最多 " + share + "，已有 " + share + "，已无余额");
    assertThat(reason.path("en").asString("")).contains("White radish: 1 kg wanted");
  }

  @Test
  @Order(4)
  void what_it_calls_off_it_can_ask_for_again() {
    resident.post("/api/delivery/requests/radish-1/cancel", "radish-cancel", Map.of()).ok();
    await("the goods are free again")
        .atMost(Duration.ofSeconds(40))
        .until(() -> state("radish-1").equals("cancelled"));

    assertThat(settled("radish-3", 1).path("state").asString("")).isEqualTo("held");
  }

  @Test
  @Order(5)
  void the_stock_never_hears_which_home_it_is() {
    JsonNode hold = dispatcher.get("/api/inventory/holds/radish-3.1").ok();

    assertThat(hold.toString()).doesNotContain(HOME).doesNotContain("household");
  }
}
