package org.cailanzi.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.cailanzi.delivery.Api.Reply;
import org.cailanzi.delivery.fulfilment.NoAnswer;
import org.cailanzi.delivery.limit.HomeLimits;
import org.cailanzi.delivery.limit.HomeLimits.Limit;
import org.cailanzi.delivery.limit.HomeLimits.OfDay;
import org.cailanzi.platform.identity.Role;
import org.cailanzi.platform.identity.TestTokens;
import org.cailanzi.platform.measure.Quantity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/** What is left for a home of goods from the reserve, as the home sees it before it asks. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "cailanzi.delivery.sweep.every=50ms",
      "cailanzi.delivery.keyset=target/home-limits-keyset.json"
    })
@Import({City.class, HomeLimitsTest.Neighbour.class})
class HomeLimitsTest {
  private static final String COMMUNITY = "320213021004";
  private static final OfDay GOURD =
      new OfDay(
          LocalDate.parse("2020-02-24"),
          List.of(
              new Limit(
                  "WAXGOURD",
                  Quantity.grams(10_000),
                  Quantity.grams(6_000),
                  Quantity.grams(4_000))));

  @LocalServerPort private int port;
  @Autowired private SimulatedCity city;
  @Autowired private TestClock clock;

  private static volatile HomeLimits neighbour = (_, _) -> GOURD;
  private Homes homes;

  @TestConfiguration
  static class Neighbour {
    @Bean
    @Primary
    HomeLimits told() {
      return (household, persons) -> neighbour.of(household, persons);
    }
  }

  @BeforeEach
  void start() {
    clock.set(City.START);
    city.answersAgain();
    city.stock("POTATO", 50_000);
    neighbour = (_, _) -> GOURD;
    homes = new Homes(port);
  }

  private Reply limits(String signedIn, String dwelling) {
    return new Api(port, TestTokens.resident(signedIn, COMMUNITY))
        .get("/dwellings/" + dwelling + "/limits");
  }

  @Test
  void a_home_sees_what_is_left_for_it_by_the_key_and_persons_that_its_holds_go_by() {
    homes.held("left-1", COMMUNITY, "2020-02-25", "AM");
    AtomicReference<String> asked = new AtomicReference<>();
    neighbour =
        (household, persons) -> {
          asked.set(household + " " + persons);
          return GOURD;
        };

    Reply told = limits("left-1", "left-1");

    assertThat(told.status()).as(told.text()).isEqualTo(200);
    assertThat(told.at("day")).isEqualTo("2020-02-24");
    assertThat(told.at("persons")).isEqualTo("2");
    assertThat(told.at("items.0.commodity")).isEqualTo("WAXGOURD");
    assertThat(told.at("items.0.left.amount")).isEqualTo("4000");
    assertThat(told.at("items.0.most.amount")).isEqualTo("10000");
    assertThat(told.at("items.0.has.amount")).isEqualTo("6000");
    assertThat(asked.get()).isEqualTo(city.asked("left-1.1").household() + " 2");
    assertThat(told.text()).doesNotContain(String.valueOf(city.asked("left-1.1").household()));
  }

  @Test
  void what_is_left_for_a_home_is_nobody_elses_to_see_but_of_those_who_ask_for_it() {
    homes.quarantined("left-2", COMMUNITY);

    assertThat(limits("left-3", "left-2").status()).isEqualTo(403);
    assertThat(grid(COMMUNITY).get("/dwellings/left-2/limits").status()).isEqualTo(200);
    assertThat(grid("320205001").get("/dwellings/left-2/limits").status()).isEqualTo(403);
    assertThat(grid(COMMUNITY).get("/dwellings/left-none/limits").status()).isEqualTo(404);
  }

  private Api grid(String region) {
    return homes.as(Role.GRID_WORKER, "grid-1", region);
  }

  @Test
  void where_the_stock_does_not_answer_nothing_is_made_up() {
    homes.quarantined("left-4", COMMUNITY);
    neighbour =
        (_, _) -> {
          throw new NoAnswer("inventory", "silent");
        };

    Reply silent = limits("left-4", "left-4");

    assertThat(silent.status()).isEqualTo(503);
    assertThat(silent.type()).isEqualTo("neighbour-silent");
    assertThat(silent.at("detail")).contains("以下单后的答复为准");
  }
}
