package org.cailanzi.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.cailanzi.delivery.Api.Reply;
import org.cailanzi.delivery.request.Wake;
import org.cailanzi.delivery.system.Sweep;
import org.cailanzi.platform.identity.Caller;
import org.cailanzi.platform.identity.Role;
import org.cailanzi.platform.identity.TestTokens;
import org.cailanzi.platform.region.RegionCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/**
 * The whole day of three requests, killed at every moment at which something can be half done:
 * between any two database commands or calls to a neighbour, one after the other. Callers repeat
 * what was not acknowledged, the sweep completes the rest, and the books must agree.
 */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "cailanzi.delivery.sweep.every=12h",
      "cailanzi.delivery.keyset=target/crash-keyset.json",
      "logging.level.org.cailanzi=off",
      "logging.level.org.apache.catalina=off"
    })
class CrashTest {
  private static final String START = "2020-02-24T08:00:00Z";
  private static final long GRAMS = 100_000;
  private static final String PHOTO =
      Base64.getEncoder().encodeToString(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 7});

  @LocalServerPort private int port;
  @Autowired private List<Sweep> sweeps;
  @Autowired private Crashes crashes;
  @Autowired private SimulatedCity city;
  @Autowired private TestClock clock;

  private final Map<Role, Api> staff = new EnumMap<>(Role.class);
  private String community = "";
  private String courier = "";
  private String run = "";

  @BeforeEach
  void start() {
    crashes.restart();
    city.around(crashes::requireAlive, crashes::moment);
  }

  @Test
  void killed_at_any_moment_no_request_is_half_done_no_hold_leaks_and_nothing_is_handed_twice() {
    int moments = 0;
    for (boolean died = true; died; moments++) {
      arrange(moments);
      crashes.killAfter(moments);
      died = day("run" + moments);
      crashes.restart();
      check("run" + moments);
    }
    // So many moments there are at least; fewer would mean that this test kills nothing.
    assertThat(moments).isGreaterThan(100);
  }

  private void arrange(int run) {
    clock.set(START);
    community = "320213%06d".formatted(run);
    courier = "courier-" + run;
    city.forgetHolds();
    city.stock("POTATO", GRAMS);
    Api grid = staff(Role.GRID_WORKER);
    for (String home : List.of("a", "b", "c")) {
      String dwelling = "run" + run + home;
      assertThat(grid.put("/dwellings/" + dwelling, dwellingJson()).status()).isEqualTo(201);
      assertThat(
              grid.put(
                      "/dwellings/" + dwelling + "/cases/" + dwelling,
                      "{\"kind\":\"close-contact\",\"anchorDay\":\"2020-02-20\"}")
                  .status())
          .isEqualTo(201);
    }
    assertThat(
            staff(Role.DISPATCHER)
                .put("/couriers/" + courier, "{\"name\":\"配送员\",\"area\":\"" + community + "\"}")
                .status())
        .isEqualTo(201);
  }

  /** Whether the process died on the way: then everything was repeated until acknowledged. */
  private boolean day(String name) {
    run = name;
    boolean[] died = {false};
    Api dispatcher = staff(Role.DISPATCHER);
    Api rider = new Api(port, TestTokens.bearer(caller(Role.COURIER, courier)));
    for (String home : List.of("a", "b", "c")) {
      insist(died, () -> dispatcher.put("/requests/" + run + home, requestJson(run + home)));
    }
    settle(died, () -> allAre(run, "held"));
    insist(died, () -> dispatcher.post("/requests/" + run + "c/cancel", run + "k1", null));
    insist(died, () -> dispatcher.post("/rounds/plan", run + "k2", planJson()));
    settle(died, () -> stateOf(run + "c").equals("cancelled"));
    settle(died, () -> stateOf(run + "b").equals("planned"));
    String round = "2020-02-25.AM." + courier;
    clock.set("2020-02-25T00:00:00Z");
    insist(died, () -> rider.post("/rounds/" + round + "/start", run + "k3", null));
    settle(died, () -> stateOf(run + "b").equals("out"));
    insist(
        died,
        () ->
            rider.post(
                "/requests/" + run + "a/hand-over", run + "k4", "{\"photo\":\"" + PHOTO + "\"}"));
    insist(
        died,
        () ->
            rider.post(
                "/requests/" + run + "b/failed-visit",
                run + "k5",
                "{\"reason\":\"nobody-answers\"}"));
    settle(died, () -> stateOf(run + "a").equals("completed"));
    return died[0];
  }

  /** Sends it until it is acknowledged, as any caller would. */
  private void insist(boolean[] died, Supplier<Reply> act) {
    for (int attempt = 0; attempt < 5; attempt++) {
      Reply reply = act.get();
      if (crashes.dead()) {
        died[0] = true;
        restart();
      } else {
        assertThat(reply.status()).as(reply.text()).isIn(200, 201, 202);
        return;
      }
    }
    throw new AssertionError("never acknowledged");
  }

  private void settle(boolean[] died, BooleanSupplier settled) {
    for (int attempt = 0; attempt < 10; attempt++) {
      sweep();
      if (crashes.dead()) {
        died[0] = true;
        restart();
      } else if (settled.getAsBoolean()) {
        return;
      }
    }
    throw new AssertionError(
        "never settled: " + List.of("a", "b", "c").stream().map(this::told).toList());
  }

  private void sweep() {
    for (Sweep sweep : sweeps) {
      try {
        sweep.sweep();
      } catch (RuntimeException | Error killed) {
        if (!crashes.dead()) {
          throw killed;
        }
        return;
      }
    }
  }

  private void restart() {
    crashes.restart();
    clock.advance(Duration.ofSeconds(40));
  }

  private void check(String run) {
    assertThat(stateOf(run + "a")).isEqualTo("completed");
    assertThat(stateOf(run + "b")).isEqualTo("held");
    assertThat(stateOf(run + "c")).isEqualTo("cancelled");
    for (String request : List.of(run + "a", run + "b", run + "c")) {
      Reply reply = staff(Role.DISPATCHER).get("/requests/" + request);
      List<String> states =
          reply
              .json()
              .path("history")
              .valueStream()
              .map(it -> it.path("state").asString())
              .toList();
      assertThat(states.stream().filter("handed-over"::equals).count()).isLessThanOrEqualTo(1);
      assertThat(states.stream().filter("out"::equals).count()).isLessThanOrEqualTo(1);
    }
    assertThat(city.holds().get(run + "a.1")).isEqualTo("issued");
    assertThat(city.holds().get(run + "b.1")).isEqualTo("held");
    assertThat(city.holds().get(run + "c.1")).isEqualTo("released");
    assertThat(city.holds().keySet().stream().filter(it -> it.startsWith(run + "a"))).hasSize(1);
    assertThat(city.onHand("POTATO")).as("one hand-over of 500 g").isEqualTo(GRAMS - 500);
  }

  private boolean allAre(String run, String state) {
    return List.of("a", "b", "c").stream().allMatch(it -> stateOf(run + it).equals(state));
  }

  private String told(String home) {
    return staff(Role.DISPATCHER).get("/requests/" + run + home).text();
  }

  private String stateOf(String request) {
    return staff(Role.DISPATCHER).get("/requests/" + request).at("state");
  }

  private Api staff(Role role) {
    return staff.computeIfAbsent(
        role, it -> new Api(port, TestTokens.bearer(caller(it, "staff-" + it.wireName()))));
  }

  private static Caller caller(Role role, String id) {
    return new Caller(id, "员工", java.util.Set.of(role), List.of(new RegionCode("3202")), null);
  }

  private String dwellingJson() {
    return """
        {"region":"%s","address":"样例小区 1 幢 101","persons":2,
         "contact":{"name":"住户一","phone":"19900000001"}}"""
        .formatted(community);
  }

  private static String requestJson(String dwelling) {
    return """
        {"dwelling":"%s","day":"2020-02-25","slot":"AM",
         "items":[{"commodity":"土豆","quantity":{"amount":1,"unit":"斤"}}]}"""
        .formatted(dwelling);
  }

  private String planJson() {
    return "{\"region\":\"%s\",\"day\":\"2020-02-25\",\"slot\":\"AM\"}".formatted(community);
  }

  @TestConfiguration
  static class City {
    @Bean
    static Crashes crashes() {
      return new Crashes();
    }

    @Bean
    @Primary
    TestClock testClock() {
      return new TestClock(START);
    }

    @Bean
    @Primary
    SimulatedCity simulatedCity(Clock clock) {
      return new SimulatedCity(clock::instant);
    }

    // The sweep alone moves requests on, so that the moments come in one order.
    @Bean
    @Primary
    Wake nobodyWakes() {
      return request -> {};
    }

    @Bean
    static BeanPostProcessor killable(Crashes crashes) {
      return new BeanPostProcessor() {
        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
          return bean instanceof MongoDatabase database ? crashes.around(database) : bean;
        }
      };
    }
  }
}
