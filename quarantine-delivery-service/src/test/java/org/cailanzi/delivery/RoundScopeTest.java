package org.cailanzi.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import org.bson.Document;
import org.cailanzi.delivery.Api.Reply;
import org.cailanzi.platform.identity.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** A round through two streets, and what of it each person sees who looks after a part. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "cailanzi.delivery.sweep.every=50ms",
      "cailanzi.delivery.keyset=target/round-scope-keyset.json"
    })
@Import(City.class)
class RoundScopeTest {
  private static final String DAY = "2020-02-25";

  @LocalServerPort private int port;
  @Autowired private SimulatedCity city;
  @Autowired private TestClock clock;
  @Autowired private MongoDatabase database;

  private Homes homes;

  @BeforeEach
  void start() {
    clock.set(City.START);
    city.stock("POTATO", 50_000);
    homes = new Homes(port);
  }

  private String planned(String name, String district) {
    homes.courier(name, district);
    homes.held(name + "-a", district + "001901", DAY, "AM");
    homes.held(name + "-b", district + "002902", DAY, "AM");
    Reply planned =
        dispatcher(district)
            .post("/rounds/plan", "plan-" + name, Homes.planJson(district, DAY, "AM"));
    assertThat(planned.text()).as("kept for repeats").doesNotContain("幢");
    return DAY + ".AM." + name;
  }

  private Api dispatcher(String region) {
    return homes.as(Role.DISPATCHER, "dispatch-" + region, region);
  }

  private static List<String> dwellings(JsonNode round) {
    return round.path("stops").valueStream().map(it -> it.path("dwelling").asString()).toList();
  }

  private static JsonNode ofList(Reply list, String round) {
    return list.json()
        .path("items")
        .valueStream()
        .filter(it -> it.path("round").asString().equals(round))
        .findFirst()
        .orElseThrow();
  }

  private long lookups(String dwelling) {
    return database.getCollection("lookups").countDocuments(new Document("dwelling", dwelling));
  }

  @Test
  void who_looks_after_a_part_sees_its_stops_in_their_place_and_starts_nothing() {
    String round = planned("part", "320205");

    Reply whole = dispatcher("320205").get("/rounds/" + round);
    assertThat(dwellings(whole.json())).containsExactly("part-a", "part-b");
    Api ofStreet = dispatcher("320205002");
    Reply part = ofStreet.get("/rounds/" + round);
    assertThat(dwellings(part.json())).containsExactly("part-b");
    assertThat(part.at("stops.0.order")).isEqualTo("2");
    assertThat(part.text()).doesNotContain("part-a");
    Reply list = ofStreet.get("/rounds?day=" + DAY + "&region=320205002");
    assertThat(dwellings(ofList(list, round))).containsExactly("part-b");
    assertThat(dispatcher("320213").get("/rounds/" + round).status()).isEqualTo(403);

    clock.set("2020-02-25T00:30:00Z");
    assertThat(ofStreet.post("/rounds/" + round + "/start", "s1", null).status()).isEqualTo(403);
    assertThat(
            homes
                .as(Role.GRID_WORKER, "grid", "320205")
                .post("/rounds/" + round + "/start", "s2", null)
                .status())
        .isEqualTo(403);
    assertThat(dispatcher("320205").post("/rounds/" + round + "/start", "s3", null).status())
        .isEqualTo(200);
  }

  @Test
  void places_have_names_and_who_looks_after_them_sees_masked_doors() {
    String round = planned("doors", "320211");

    Reply seen = dispatcher("320211").get("/rounds/" + round);
    assertThat(seen.at("stops.0.place.zh")).isEqualTo("河埒街道 901");
    assertThat(seen.at("stops.0.place.en")).endsWith(" 901");
    assertThat(seen.at("stops.0.door.address")).contains("doors-a 幢");
    assertThat(seen.at("stops.0.door.name")).isEqualTo("住**");
    assertThat(seen.at("stops.0.door.phone")).isEqualTo("199****0001");
    assertThat(lookups("doors-a")).isEqualTo(1);
    Reply listed = dispatcher("320211").get("/rounds?day=" + DAY + "&region=320211");
    assertThat(ofList(listed, round).toString()).contains("doors-a 幢").contains("住**");
    assertThat(lookups("doors-a")).as("a masked list is no look").isEqualTo(1);

    Reply gridSees = homes.as(Role.GRID_WORKER, "grid-b", "320211002902").get("/rounds/" + round);
    assertThat(dwellings(gridSees.json())).containsExactly("doors-b");
    assertThat(gridSees.at("stops.0.door.address")).contains("doors-b 幢");
    assertThat(lookups("doors-b")).isEqualTo(2);
    Reply courierSees = homes.as(Role.COURIER, "doors", "320211").get("/rounds/" + round);
    assertThat(courierSees.text()).as("not under way").doesNotContain("幢");
    assertThat(homes.as(Role.COURIER, "other", "320211").get("/rounds/" + round).status())
        .isEqualTo(403);
    assertThat(homes.as(Role.BUREAU, "bureau", "320211").get("/rounds/" + round).status())
        .isEqualTo(403);
  }
}
