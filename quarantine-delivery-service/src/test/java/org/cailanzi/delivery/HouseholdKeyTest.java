package org.cailanzi.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import org.cailanzi.delivery.fulfilment.Goods.HoldOrder;
import org.cailanzi.platform.identity.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** What the stock is told of a home: enough to add up what it has, and not who it is. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "cailanzi.delivery.sweep.every=50ms",
      "cailanzi.delivery.keyset=target/household-keyset.json"
    })
@Import(City.class)
class HouseholdKeyTest {
  private static final String COMMUNITY = "320213021009";
  private static final String DAY = "2020-02-25";

  @LocalServerPort private int port;
  @Autowired private SimulatedCity city;
  @Autowired private TestClock clock;

  private Homes homes;

  @BeforeEach
  void start() {
    clock.set(City.START);
    city.answersAgain();
    city.stock("POTATO", 50_000);
    homes = new Homes(port);
  }

  @Test
  void every_hold_of_a_home_names_it_by_one_key_that_is_no_other_homes_and_does_not_say_whose() {
    homes.held("key-home-1", COMMUNITY, DAY, "AM");
    homes.held("key-home-2", COMMUNITY, DAY, "AM");
    assertThat(
            homes
                .as(Role.DISPATCHER, "dispatch-1", "3202")
                .put(
                    "/requests/key-again",
                    """
                    {"dwelling":"key-home-1","day":"2020-02-25","slot":"PM",
                     "items":[{"commodity":"土豆","quantity":{"amount":2,"unit":"斤"}}]}""")
                .status())
        .isEqualTo(202);
    homes.awaitState("key-again", "held");

    HoldOrder first = city.asked("key-home-1.1");
    assertThat(first.household()).matches("[0-9a-f]{32}");
    assertThat(first.persons()).isEqualTo(2);
    assertThat(city.asked("key-again.1").household()).isEqualTo(first.household());
    assertThat(city.asked("key-home-2.1").household())
        .matches("[0-9a-f]{32}")
        .isNotEqualTo(first.household());
    assertThat(homes.request("key-again").text())
        .as("and nobody sees the key")
        .doesNotContain(String.valueOf(first.household()));
  }
}
