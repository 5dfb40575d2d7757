package org.cailanzi.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.cailanzi.delivery.Api.Reply;
import org.cailanzi.platform.identity.Caller;
import org.cailanzi.platform.identity.Role;
import org.cailanzi.platform.identity.TestTokens;
import org.cailanzi.platform.region.RegionCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** A home in quarantine, from its registration to the goods at its door, told in order. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "cailanzi.delivery.sweep.every=50ms",
      "cailanzi.delivery.keyset=target/scenario-keyset.json"
    })
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@ExtendWith(OutputCaptureExtension.class)
@Import(City.class)
class DeliveryScenarioTest {
  private static final String COMMUNITY = "320213021001";
  private static final String HOME = "D-1001";
  private static final String ROUND = "2020-02-25.AM.rider-1";

  @LocalServerPort private int port;
  @Autowired private SimulatedCity city;
  @Autowired private TestClock clock;
  @Autowired private MongoDatabase database;

  private Api grid;
  private Api dispatcher;
  private Api rider;
  private Api resident;

  @BeforeEach
  void callers() {
    grid = api(Role.GRID_WORKER, "grid-1", COMMUNITY);
    dispatcher = api(Role.DISPATCHER, "dispatch-1", "320213");
    rider = api(Role.COURIER, "rider-1", COMMUNITY);
    resident = new Api(port, TestTokens.resident(HOME, COMMUNITY));
    city.stock("POTATO", 50_000);
    city.stock("GREENS", 300);
    city.answersAgain();
  }

  @Test
  @Order(1)
  void a_grid_worker_registers_a_home_and_nothing_personal_is_stored_in_plain() {
    Reply made = grid.put("/dwellings/" + HOME, home("张三", "13812345678"));
    assertThat(made.status()).isEqualTo(201);
    assertThat(made.at("contact.name")).isEqualTo("张**");
    assertThat(made.at("contact.phone")).isEqualTo("138****5678");
    assertThat(grid.put("/dwellings/" + HOME, home("张三", "13812345678")).status()).isEqualTo(200);

    Document stored = database.getCollection("dwellings").find(new Document("_id", HOME)).first();
    assertThat(String.valueOf(stored))
        .contains(COMMUNITY)
        .doesNotContain("张三")
        .doesNotContain("13812345678")
        .doesNotContain("幢");
    assertThat(stored).isNotNull();
    assertThat(stored.getLong("ver")).as("the repeat wrote nothing").isZero();
  }

  @Test
  @Order(2)
  void each_role_sees_as_much_of_a_home_as_it_may() {
    assertThat(grid.get("/dwellings/" + HOME).at("contact.phone")).isEqualTo("13812345678");
    assertThat(grid.get("/dwellings/" + HOME).at("needs.infants")).isEqualTo("1");
    Reply seen = dispatcher.get("/dwellings/" + HOME);
    assertThat(seen.at("contact.name")).isEqualTo("张**");
    assertThat(seen.at("rank")).isEqualTo("2");
    assertThat(seen.json().has("needs")).as("why it comes early").isFalse();
    assertThat(resident.get("/dwellings/" + HOME).at("address")).contains("幢");
    assertThat(
            new Api(port, TestTokens.resident("D-2", COMMUNITY)).get("/dwellings/" + HOME).status())
        .isEqualTo(403);
    assertThat(rider.get("/dwellings/" + HOME).status()).isEqualTo(403);
    assertThat(api(Role.GRID_WORKER, "grid-2", "320205").get("/dwellings/" + HOME).status())
        .isEqualTo(403);
    assertThat(grid.get("/dwellings?region=" + COMMUNITY).at("items.0.contact.name"))
        .isEqualTo("张**");
    assertThat(
            database
                .getCollection("lookups")
                .find(new Document("dwelling", HOME))
                .map(it -> it.getString("by")))
        .containsOnly("grid-1");
  }

  @Test
  @Order(3)
  void a_home_without_an_open_case_is_not_served() {
    Reply refused = resident.put("/requests/R-0", request("土豆", "1", "AM"));
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.type()).isEqualTo("dwelling-not-in-quarantine");
  }

  @Test
  @Order(4)
  void a_case_restarts_with_a_new_exposure_and_is_not_released_before_it_is_due() {
    Reply opened = openCase("2020-02-14");
    assertThat(opened.status()).isEqualTo(201);
    assertThat(opened.at("expectedLastDay")).isEqualTo("2020-02-28");
    assertThat(opened.at("state")).isEqualTo("active");
    Reply again = openCase("2020-02-20");
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.at("expectedLastDay")).isEqualTo("2020-03-05");
    assertThat(again.json().path("anchorDays").size()).isEqualTo(2);
    assertThat(openCase("2020-02-10").type()).isEqualTo("earlier-anchor-day");
    assertThat(grid.post("/cases/C-1/release", "k0", "{\"notice\":\"7号\"}").type())
        .isEqualTo("case-not-due");
  }

  @Test
  @Order(6)
  void a_closed_slot_is_refused_with_the_next_that_can_be_had() {
    clock.set("2020-02-24T12:00:00Z");
    Reply closed = resident.put("/requests/R-0", request("土豆", "1", "AM"));
    clock.set(City.START);
    assertThat(closed.status()).isEqualTo(409);
    assertThat(closed.type()).isEqualTo("slot-closed");
    assertThat(closed.at("nextDay")).isEqualTo("2020-02-25");
    assertThat(closed.at("nextSlot")).isEqualTo("PM");
    assertThat(closed.at("fix")).contains("2020-02-25 PM");
  }

  @Test
  @Order(7)
  void what_cannot_be_meant_is_refused_with_its_field() {
    assertThat(resident.put("/requests/R-0", request("月亮", "1", "AM")).at("field"))
        .isEqualTo("items[0].commodity");
    assertThat(resident.put("/requests/R-0", request("土豆", "0", "AM")).at("field"))
        .isEqualTo("items[0].quantity");
    assertThat(resident.put("/requests/R-0", request("土豆", "2000", "AM")).at("field"))
        .isEqualTo("items[0].quantity");
    Reply unread =
        resident.put("/requests/R-0", request("土豆", "1", "AM").replace("amount", "amout"));
    assertThat(unread.at("field")).isEqualTo("items[0].quantity.amout");
    assertThat(unread.at("detail")).contains("最接近的是“amount”");
    String nothing =
        "{\"dwelling\":\"D-1001\",\"day\":\"2020-02-25\",\"slot\":\"AM\",\"items\":[null]}";
    assertThat(resident.put("/requests/R-0", nothing).status()).isEqualTo(400);
    assertThat(resident.put("/requests/R-0", nothing).at("field")).isEqualTo("items[0]");
    assertThat(resident.put("/requests/R-0", request("土豆", "1", "NIGHT")).at("field"))
        .isEqualTo("slot");
    assertThat(resident.put("/requests/张", request("土豆", "1", "AM")).status()).isEqualTo(400);
  }

  @Test
  @Order(8)
  void a_request_is_accepted_priced_and_held_by_itself() {
    String body =
        """
        {"dwelling":"D-1001","day":"2020-02-25","slot":"AM","items":[
          {"commodity":"土豆","quantity":{"amount":1,"unit":"斤"}},
          {"commodity":"马铃薯","quantity":{"amount":1,"unit":"公斤"}}]}""";
    Reply accepted = resident.put("/requests/R-1", body);
    assertThat(accepted.status()).isEqualTo(202);
    awaitState("R-1", "held");
    Reply held = resident.get("/requests/R-1");
    assertThat(held.json().path("lines").size()).as("one line a commodity").isEqualTo(1);
    assertThat(held.at("lines.0.quantity.amount")).isEqualTo("1500");
    assertThat(held.at("totalFen")).as("3 × 2.74 元").isEqualTo("822");
    assertThat(resident.put("/requests/R-1", body).at("state")).isEqualTo("held");
    assertThat(resident.put("/requests/R-1", request("土豆", "9", "AM")).type())
        .isEqualTo("key-used-for-another-request");
    assertThat(new Api(port, TestTokens.resident("D-2", COMMUNITY)).get("/requests/R-1").status())
        .isEqualTo(403);
    assertThat(resident.get("/requests").at("items.0.request")).isEqualTo("R-1");
  }

  @Test
  @Order(9)
  void what_is_not_there_is_refused_with_what_there_is() {
    assertThat(resident.put("/requests/R-2", request("青菜", "1", "AM")).status()).isEqualTo(202);
    awaitState("R-2", "refused");
    Reply refused = resident.get("/requests/R-2");
    assertThat(refused.at("reason.code")).isEqualTo("not-enough-stock");
    assertThat(refused.at("reason.shortages.0.available.amount")).isEqualTo("300");
    assertThat(refused.at("reason.zh")).isNotBlank();
  }

  @Test
  @Order(10)
  void while_a_neighbour_is_silent_a_request_waits_and_then_moves_on_by_itself() {
    city.falls("price", false);
    assertThat(resident.put("/requests/R-3", request("土豆", "1", "AM")).status()).isEqualTo(202);
    await()
        .untilAsserted(
            () -> assertThat(resident.get("/requests/R-3").at("waitingFor")).isEqualTo("price"));
    Reply summary = dispatcher.get("/summary?region=320213&day=2020-02-25");
    assertThat(summary.at("waiting.0.zh")).isNotBlank();
    assertThat(summary.text()).contains("\"waitingFor\":\"price\"");
    assertThat(resident.get("/requests/R-3").at("state")).isEqualTo("accepted");

    city.falls("inventory", true);
    clock.advance(Duration.ofMinutes(1));
    await()
        .untilAsserted(
            () ->
                assertThat(resident.get("/requests/R-3").at("waitingFor")).isEqualTo("inventory"));
    city.answersAgain();
    clock.advance(Duration.ofMinutes(1));
    awaitState("R-3", "held");
    assertThat(city.holds().keySet()).filteredOn(it -> it.startsWith("R-3")).hasSize(1);
  }

  @Test
  @Order(11)
  void a_request_called_off_gives_its_goods_back() {
    Reply cancelled = resident.post("/requests/R-3/cancel", "c1", null);
    assertThat(cancelled.status()).isEqualTo(200);
    awaitState("R-3", "cancelled");
    assertThat(city.holds()).containsEntry("R-3.1", "released");
    assertThat(resident.post("/requests/R-3/cancel", "c2", null).status()).isEqualTo(200);
  }

  @Test
  @Order(12)
  void planning_says_what_is_on_no_round_and_what_would_help() {
    Reply without = plan("p0");
    assertThat(without.at("unplanned.0.code")).isEqualTo("no-courier-for-area");
    assertThat(without.at("unplanned.0.fixEn")).contains(COMMUNITY);
    assertThat(
            dispatcher
                .put("/couriers/rider-1", "{\"name\":\"王师傅\",\"area\":\"" + COMMUNITY + "\"}")
                .status())
        .isEqualTo(201);
    Reply planned = plan("p1");
    assertThat(planned.at("rounds.0.round")).isEqualTo(ROUND);
    assertThat(planned.json().path("unplanned").size()).isZero();
    assertThat(plan("p1").text()).as("the same answer again").isEqualTo(planned.text());
    assertThat(plan("p2").json().path("rounds").size()).as("nothing left to plan").isZero();
    assertThat(resident.get("/requests/R-1").at("state")).isEqualTo("planned");
  }

  @Test
  @Order(13)
  void an_address_is_seen_by_no_other_courier_and_only_while_under_way() {
    assertThat(rider.get("/rounds/" + ROUND).text()).doesNotContain("幢");
    assertThat(api(Role.COURIER, "rider-2", COMMUNITY).get("/rounds/" + ROUND).status())
        .isEqualTo(403);
    assertThat(
            rider
                .post("/requests/R-1/hand-over", "h0", "{\"photo\":\"" + Homes.PHOTO + "\"}")
                .type())
        .isEqualTo("not-out");
    clock.set("2020-02-25T00:30:00Z");
    assertThat(rider.post("/rounds/" + ROUND + "/start", "s1", null).at("state"))
        .isEqualTo("started");
    Reply underWay = rider.get("/rounds/" + ROUND);
    assertThat(underWay.at("stops.0.door.address")).contains("幢");
    assertThat(underWay.at("stops.0.door.phone")).isEqualTo("138****5678");
    assertThat(api(Role.DISPATCHER, "dispatch-2", "320205").get("/rounds/" + ROUND).status())
        .isEqualTo(403);
    assertThat(rider.get("/rounds?day=2020-02-25").at("items.0.round")).isEqualTo(ROUND);
    assertThat(resident.post("/requests/R-1/cancel", "c3", null).type())
        .isEqualTo("too-late-to-cancel");
  }

  @Test
  @Order(14)
  void goods_are_handed_over_with_proof_once_and_leave_the_books() {
    String body = "{\"photo\":\"" + Homes.PHOTO + "\",\"at\":\"2020-02-25T00:31:00Z\"}";
    assertThat(
            api(Role.COURIER, "rider-2", COMMUNITY)
                .post("/requests/R-1/hand-over", "h1", body)
                .status())
        .isEqualTo(403);
    assertThat(
            rider.post("/requests/R-1/hand-over", "h1", "{\"photo\":\"PHNjcmlwdD4=\"}").at("field"))
        .isEqualTo("photo");
    Reply handed = rider.post("/requests/R-1/hand-over", "h1", body);
    assertThat(handed.status()).isEqualTo(200);
    assertThat(handed.at("at")).isEqualTo("2020-02-25T00:31:00Z");
    assertThat(handed.at("received")).isNotEqualTo(handed.at("at"));
    assertThat(rider.post("/requests/R-1/hand-over", "h2", body).status())
        .as("a phone that was offline says it again")
        .isEqualTo(200);
    awaitState("R-1", "completed");
    assertThat(city.holds()).containsEntry("R-1.1", "issued");
    assertThat(resident.get("/requests/R-1/photo").status()).isEqualTo(200);
    assertThat(rider.get("/rounds/" + ROUND).text())
        .as("the door is closed again")
        .doesNotContain("幢");
  }

  @Test
  @Order(15)
  void brought_in_vain_three_times_it_fails_and_its_goods_go_back() {
    clock.set(City.START);
    assertThat(resident.put("/requests/R-4", request("土豆", "1", "PM")).status()).isEqualTo(202);
    awaitState("R-4", "held");
    for (String slot : List.of("2020-02-25 PM", "2020-02-26 AM", "2020-02-26 PM")) {
      assertThat(resident.get("/requests/R-4").at("day")).isEqualTo(slot.substring(0, 10));
      String day = slot.substring(0, 10);
      String code = slot.substring(11);
      dispatcher.post(
          "/rounds/plan",
          "v-" + slot.replace(' ', '-'),
          "{\"region\":\"320213\",\"day\":\"%s\",\"slot\":\"%s\"}".formatted(day, code));
      String round = day + "." + code + ".rider-1";
      clock.set(day + (code.equals("AM") ? "T00:30:00Z" : "T05:30:00Z"));
      assertThat(rider.post("/rounds/" + round + "/start", "s" + day + code, null).status())
          .isEqualTo(200);
      assertThat(
              rider
                  .post(
                      "/requests/R-4/failed-visit",
                      "f" + day + code,
                      "{\"reason\":\"nobody-answers\"}")
                  .status())
          .isEqualTo(200);
    }
    awaitState("R-4", "failed");
    await().untilAsserted(() -> assertThat(city.holds()).containsEntry("R-4.1", "released"));
    assertThat(resident.get("/requests/R-4").at("failedVisits")).isEqualTo("3");
    clock.set(City.START);
  }

  @Test
  @Order(17)
  void a_released_home_orders_no_more() {
    assertThat(
            grid.post(
                    "/cases/C-1/release", "k1", "{\"notice\":\"7号\",\"reason\":\"核酸阴性，疾控同意提前解除\"}")
                .at("state"))
        .isEqualTo("released");
    assertThat(resident.put("/requests/R-9", request("土豆", "1", "AM")).type())
        .isEqualTo("dwelling-not-in-quarantine");
  }

  @Test
  @Order(18)
  void nothing_personal_was_logged(CapturedOutput output) {
    grid.put("/dwellings/" + HOME, home("张三", "abc"));
    assertThat(output.getAll()).doesNotContain("张三").doesNotContain("13812345678");
  }

  private Reply openCase(String anchor) {
    return grid.put(
        "/dwellings/" + HOME + "/cases/C-1",
        "{\"kind\":\"close-contact\",\"anchorDay\":\"" + anchor + "\"}");
  }

  private Reply plan(String key) {
    return dispatcher.post(
        "/rounds/plan", key, "{\"region\":\"320213\",\"day\":\"2020-02-25\",\"slot\":\"AM\"}");
  }

  private void awaitState(String request, String state) {
    await()
        .untilAsserted(
            () -> assertThat(resident.get("/requests/" + request).at("state")).isEqualTo(state));
  }

  private Api api(Role role, String id, String region) {
    return new Api(
        port,
        TestTokens.bearer(
            new Caller(id, "员工", Set.of(role), List.of(new RegionCode(region)), null)));
  }

  private static String home(String name, String phone) {
    return """
        {"region":"320213021001","address":"样例小区 3 幢 201","persons":3,
         "contact":{"name":"%s","phone":"%s"},"needs":{"infants":1}}"""
        .formatted(name, phone);
  }

  private static String request(String commodity, String jin, String slot) {
    return """
        {"dwelling":"D-1001","day":"2020-02-25","slot":"%s",
         "items":[{"commodity":"%s","quantity":{"amount":%s,"unit":"斤"}}]}"""
        .formatted(slot, commodity, jin);
  }
}
