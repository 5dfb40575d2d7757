package org.cailanzi.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import org.bson.Document;
import org.cailanzi.delivery.Api.Reply;
import org.cailanzi.platform.identity.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** The card on a door: a resident's way in. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "cailanzi.delivery.sweep.every=50ms",
      "cailanzi.delivery.keyset=target/homes-table-keyset.json"
    })
@Import(City.class)
class DoorCardTest {
  private static final String COMMUNITY = "320213021001";
  private static final String HOME = "D-3001";

  @LocalServerPort private int port;
  @Autowired private MongoDatabase database;

  @Test
  void a_door_card_signs_in_once_and_only_through_the_gateway() {
    Homes homes = new Homes(port);
    homes.quarantined(HOME, COMMUNITY);
    Api grid = homes.as(Role.GRID_WORKER, "grid-1", COMMUNITY);
    Api dispatcher = homes.as(Role.DISPATCHER, "dispatch-1", "320213");
    Reply first = grid.post("/dwellings/" + HOME + "/door-cards", "card-1", null);
    assertThat(first.status()).isEqualTo(201);
    assertThat(grid.post("/dwellings/" + HOME + "/door-cards", "card-1", null).at("card"))
        .as("the repeat shows the same card")
        .isEqualTo(first.at("card"));
    String card = grid.post("/dwellings/" + HOME + "/door-cards", "card-2", null).at("card");
    assertThat(card).isNotEqualTo(first.at("card"));
    Api gateway = homes.as(Role.SERVICE, "gateway", "3202");

    assertThat(redeem(dispatcher, card).status()).isEqualTo(403);
    assertThat(redeem(gateway, first.at("card")).type()).isEqualTo("card-replaced");
    assertThat(redeem(gateway, "x.y").type()).isEqualTo("card-unknown");
    Reply redeemed = redeem(gateway, card);
    assertThat(redeemed.at("dwelling")).isEqualTo(HOME);
    assertThat(redeemed.at("region")).isEqualTo(COMMUNITY);
    assertThat(redeem(gateway, card).type()).isEqualTo("card-used");
    String secret = card.substring(card.indexOf('.') + 1);
    assertThat(
            String.valueOf(
                database.getCollection("dwellings").find(new Document("_id", HOME)).first()))
        .doesNotContain(secret);
  }

  private static Reply redeem(Api caller, String card) {
    return caller.post("/door-cards/redeem", "unused", "{\"card\":\"" + card + "\"}");
  }
}
