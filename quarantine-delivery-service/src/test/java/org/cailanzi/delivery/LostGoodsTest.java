package org.cailanzi.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import org.cailanzi.delivery.Api.Reply;
import org.cailanzi.platform.identity.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** Goods that leave the stock, or their hold, behind a request's back. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "cailanzi.delivery.sweep.every=50ms",
      "cailanzi.delivery.keyset=target/lost-goods-keyset.json"
    })
@Import(City.class)
class LostGoodsTest {
  private static final String DAY = "2020-02-25";
  private static final String SHORTLY_BEFORE = "2020-02-25T00:30:00Z";

  @LocalServerPort private int port;
  @Autowired private SimulatedCity city;
  @Autowired private TestClock clock;

  private Homes homes;
  private Api dispatcher;

  @BeforeEach
  void start() {
    clock.set(City.START);
    city.answersAgain();
    city.stock("POTATO", 50_000);
    homes = new Homes(port);
    dispatcher = homes.as(Role.DISPATCHER, "dispatch-1", "3202");
  }

  @ParameterizedTest
  @CsvSource({"brought, completed, goods-brought", "returned, cancelled, goods-returned"})
  void called_off_after_its_goods_left_the_stock_it_waits_until_people_say_where_they_are(
      String word, String last, String reason) {
    String id = "gone-" + word;
    homes.held(id, "320213021001", DAY, "AM");
    city.issue(id + ".1");

    assertThat(dispatcher.post("/requests/" + id + "/cancel", "c-" + id, null).at("state"))
        .isEqualTo("cancelling");
    await()
        .untilAsserted(
            () -> assertThat(homes.request(id).at("reason.code")).isEqualTo("hold-was-issued"));
    assertThat(homes.request(id).at("state")).isEqualTo("cancelling");
    assertThat(dispatcher.get("/summary?region=320213&day=" + DAY).text())
        .contains("hold-was-issued");

    assertThat(correct(id, "eaten").at("field")).isEqualTo("goods");
    Reply corrected = correct(id, word);
    assertThat(corrected.at("state")).isEqualTo(last);
    assertThat(corrected.at("reason.code")).isEqualTo(reason);
    assertThat(dispatcher.post("/requests/" + id + "/correction", "again", body(word)).at("state"))
        .isEqualTo(last);
    String other = word.equals("brought") ? "returned" : "brought";
    assertThat(dispatcher.post("/requests/" + id + "/correction", "other", body(other)).type())
        .isEqualTo("nothing-to-correct");
  }

  private Reply correct(String id, String word) {
    return dispatcher.post("/requests/" + id + "/correction", word + "-" + id, body(word));
  }

  private static String body(String word) {
    return "{\"goods\":\"" + word + "\"}";
  }

  @Test
  void before_a_round_starts_what_lost_its_hold_is_held_anew_or_stays_behind() {
    String community = "320213021002";
    Api rider = homes.courier("lost-1", community);
    for (String home : List.of("lost-a", "lost-b", "lost-c")) {
      homes.held(home, community, DAY, "AM");
    }
    plan(community);
    city.giveBack("lost-b.1");
    clock.set(SHORTLY_BEFORE);

    Reply started = rider.post("/rounds/" + DAY + ".AM.lost-1/start", "s1", null);
    assertThat(started.at("requests")).isEqualTo("3");
    assertThat(city.holds()).containsEntry("lost-a.1", "held").containsEntry("lost-b.2", "held");
    assertThat(city.holds()).doesNotContainKeys("lost-a.2", "lost-c.2");
    assertThat(city.asked("lost-b.1").household()).isNotNull();
    assertThat(city.asked("lost-b.2").household())
        .as("held anew, it does not count for its home a second time")
        .isNull();
  }

  @Test
  void what_cannot_be_held_anew_stays_behind_with_its_reason() {
    String community = "320213021003";
    Api rider = homes.courier("lost-2", community);
    homes.held("short-a", community, DAY, "AM");
    homes.held("short-b", community, DAY, "AM");
    plan(community);
    city.giveBack("short-b.1");
    city.stock("POTATO", 0);
    clock.set(SHORTLY_BEFORE);
    String round = "/rounds/" + DAY + ".AM.lost-2";

    Reply started = rider.post(round + "/start", "s1", null);
    assertThat(started.at("requests")).isEqualTo("1");
    assertThat(started.at("leftOut.0")).isEqualTo("short-b");
    assertThat(homes.request("short-b").at("state")).isEqualTo("refused");
    assertThat(homes.request("short-b").at("reason.code")).isEqualTo("not-enough-stock");
    assertThat(rider.get(round).text()).contains("short-a").doesNotContain("short-b");
  }

  @Test
  void a_silent_neighbour_stops_no_round() {
    String community = "320213021004";
    Api rider = homes.courier("lost-3", community);
    homes.held("silent-a", community, DAY, "AM");
    plan(community);
    city.falls("inventory", false);
    clock.set(SHORTLY_BEFORE);

    Reply started = rider.post("/rounds/" + DAY + ".AM.lost-3/start", "s1", null);
    assertThat(started.at("requests")).isEqualTo("1");
    assertThat(homes.request("silent-a").at("state")).isEqualTo("out");
  }

  @Test
  void a_hold_that_runs_out_is_taken_anew_or_the_request_is_refused() {
    homes.held("late", "320213021005", DAY, "PM");
    clock.set("2020-02-26T12:00:00Z");
    await().untilAsserted(() -> assertThat(city.holds()).containsEntry("late.2", "held"));
    assertThat(homes.request("late").at("state")).isEqualTo("held");
    city.stock("POTATO", 0);
    clock.set("2020-02-29T12:00:00Z");
    homes.awaitState("late", "refused");
    assertThat(homes.request("late").at("reason.code")).isEqualTo("not-enough-stock");
  }

  private void plan(String community) {
    assertThat(
            dispatcher
                .post("/rounds/plan", "p-" + community, Homes.planJson(community, DAY, "AM"))
                .json()
                .path("unplanned")
                .size())
        .isZero();
  }
}
