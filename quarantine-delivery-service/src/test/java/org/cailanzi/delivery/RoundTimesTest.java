package org.cailanzi.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import org.cailanzi.delivery.Api.Reply;
import org.cailanzi.platform.identity.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** Rounds are planned for slots to come and start shortly before theirs. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "cailanzi.delivery.sweep.every=50ms",
      "cailanzi.delivery.keyset=target/round-times-keyset.json"
    })
@Import(City.class)
class RoundTimesTest {
  private static final String COMMUNITY = "320213021001";
  private static final String DAY = "2020-02-25";

  @LocalServerPort private int port;
  @Autowired private SimulatedCity city;
  @Autowired private TestClock clock;

  private Homes homes;
  private Api dispatcher;

  @BeforeEach
  void callers() {
    clock.set(City.START);
    city.stock("POTATO", 50_000);
    homes = new Homes(port);
    dispatcher = homes.as(Role.DISPATCHER, "dispatch-1", "320213");
  }

  @Test
  void a_round_starts_two_hours_before_its_slot_and_not_earlier_under_the_same_key() {
    Api rider = homes.courier("early-1", COMMUNITY);
    homes.held("T-1", COMMUNITY, DAY, "AM");
    plan("p1", DAY, "AM");
    String start = "/rounds/" + DAY + ".AM.early-1/start";

    Reply early = rider.post(start, "s1", null);
    assertThat(early.status()).isEqualTo(409);
    assertThat(early.type()).isEqualTo("too-early");
    assertThat(early.at("from")).as("07:00 in Wuxi").isEqualTo("2020-02-24T23:00:00Z");
    assertThat(early.at("fix")).contains("2020-02-24T23:00:00Z");
    clock.set("2020-02-24T22:59:59Z");
    assertThat(dispatcher.post(start, "s1", null).type())
        .as("whoever starts it")
        .isEqualTo("too-early");
    assertThat(homes.request("T-1").at("state")).isEqualTo("planned");

    clock.set("2020-02-24T23:00:00Z");
    Reply started = rider.post(start, "s1", null);
    assertThat(started.at("state")).isEqualTo("started");
    assertThat(started.at("requests")).isEqualTo("1");
    clock.set(City.START);
    assertThat(rider.post(start, "s2", null).at("state"))
        .as("what has started stays started")
        .isIn("started", "finished");
  }

  @Test
  void only_slots_of_the_next_days_that_are_not_over_are_planned() {
    Reply far = plan("far", "2030-01-01", "AM");
    assertThat(far.status()).isEqualTo(409);
    assertThat(far.type()).isEqualTo("too-far-ahead");
    assertThat(far.at("lastDay")).isEqualTo("2020-03-02");
    assertThat(far.at("field")).isEqualTo("day");
    assertThat(plan("last", "2020-03-02", "PM").status()).isEqualTo(200);
    Reply over = plan("over", "2020-02-24", "AM");
    assertThat(over.status()).isEqualTo(409);
    assertThat(over.type()).isEqualTo("slot-over");
    assertThat(over.at("fixEn")).isNotBlank();
    clock.set("2020-02-24T09:59:59Z");
    assertThat(plan("under-way", "2020-02-24", "PM").status()).isEqualTo(200);
    clock.set("2020-02-24T10:00:00Z");
    assertThat(plan("just-over", "2020-02-24", "PM").type()).isEqualTo("slot-over");
  }

  private Reply plan(String key, String day, String slot) {
    return dispatcher.post("/rounds/plan", key, Homes.planJson("320213", day, slot));
  }
}
