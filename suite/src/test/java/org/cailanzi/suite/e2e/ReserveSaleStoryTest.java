package org.cailanzi.suite.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.cailanzi.suite.e2e.DoorCards.Door;
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
  private static final String TOMORROW = "2020-02-25";

  private static Session dispatcher;
  private static Session resident;
  private static Door door;
  private static int persons;

  @BeforeAll
  static void theReserveIsOpened(RunningSuite suite, Front front) {
    dispatcher = front.staff("dispatcher");
    door = DoorCards.of(suite, 7);
    resident = front.resident(door.card());
    persons =
        dispatcher.get("/api/delivery/dwellings/" + door.dwelling()).ok().path("persons").asInt();
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

  private static JsonNode settled(String request, int kilograms, String slot) {
    assertThat(
            resident
                .put(
                    "/api/delivery/requests/" + request,
                    Map.of(
                        "dwelling",
                        door.dwelling(),
                        "day",
                        TOMORROW,
                        "slot",
                        slot,
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
  void a_home_gets_the_share_of_all_who_live_there() {
    assertThat(persons).isPositive();
    assertThat(settled("sale-1", 2 * persons, "PM").path("state").asString("")).isEqualTo("held");
  }

  @Test
  @Order(2)
  void asked_for_more_on_the_same_day_it_is_told_what_it_has_and_what_is_left() {
    JsonNode refused = settled("sale-2", 1, "PM");

    assertThat(refused.path("state").asString("")).isEqualTo("refused");
    JsonNode reason = refused.path("reason");
    assertThat(reason.path("code").asString("")).isEqualTo("over-ration");
    String share = 2 * persons + " 公斤";
    assertThat(reason.path("zh").asString(""))
        .contains("白萝卜 要 1 公斤，本户当日最多 " + share + "，已有 " + share + "，已无余额");
    assertThat(reason.path("en").asString("")).contains("White radish: 1 kg wanted");
  }

  @Test
  @Order(3)
  void what_it_calls_off_it_can_ask_for_again() {
    resident.post("/api/delivery/requests/sale-1/cancel", "sale-cancel", Map.of()).ok();
    await("the goods are free again")
        .atMost(Duration.ofSeconds(40))
        .until(() -> state("sale-1").equals("cancelled"));

    assertThat(settled("sale-3", 1, "PM").path("state").asString("")).isEqualTo("held");
  }

  @Test
  @Order(4)
  void the_stock_never_hears_which_home_it_is() {
    JsonNode hold = dispatcher.get("/api/inventory/holds/sale-3.1").ok();

    assertThat(hold.toString()).doesNotContain(door.dwelling()).doesNotContain("household");
  }
}
