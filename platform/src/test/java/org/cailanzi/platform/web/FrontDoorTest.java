package org.cailanzi.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.cailanzi.platform.identity.Caller;
import org.cailanzi.platform.identity.Role;
import org.cailanzi.platform.identity.TestTokens;
import org.cailanzi.platform.problem.Field;
import org.cailanzi.platform.region.RegionCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What every service does at its door, shown on a service that does nothing else. */
@SpringBootTest(
    classes = FrontDoorTest.Door.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "cailanzi.identity.open-paths=/open/**")
@AutoConfigureRestTestClient
class FrontDoorTest {
  private static final String SCALES = "{\"quantity\": {\"amount\": 1.5, \"unit\": \"公斤\"}}";

  @Autowired RestTestClient http;

  @Test
  void a_caller_with_a_good_token_is_known_by_role_and_scope() {
    weigh(TestTokens.bearer(Role.DISPATCHER, "320213"), SCALES)
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.quantity.amount")
        .isEqualTo(1500)
        .jsonPath("$.quantity.unit")
        .isEqualTo("g");
  }

  @Test
  void without_a_token_the_door_stays_shut_and_says_so_in_both_languages() {
    http.post()
        .uri("/scales/320213001")
        .contentType(MediaType.APPLICATION_JSON)
        .body(SCALES)
        .exchange()
        .expectStatus()
        .isUnauthorized()
        .expectHeader()
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("/problems/not-signed-in")
        .jsonPath("$.title")
        .isEqualTo("请先登录")
        .jsonPath("$.titleEn")
        .isEqualTo("Sign in first");
  }

  @Test
  void a_token_of_another_issuer_or_of_yesterday_opens_nothing() {
    Caller caller = new Caller("x", "x", Set.of(Role.ADMIN), List.of(new RegionCode("32")), null);
    weigh(TestTokens.bearer(caller, Instant.now(), TestTokens.newKey()), SCALES)
        .expectStatus()
        .isUnauthorized();
    weigh(TestTokens.bearer(caller, Instant.now().minus(Duration.ofDays(1)), null), SCALES)
        .expectStatus()
        .isUnauthorized();
  }

  @Test
  void another_role_and_another_district_are_refused_by_name() {
    weigh(TestTokens.bearer(Role.COURIER, "320213"), SCALES)
        .expectStatus()
        .isForbidden()
        .expectBody()
        .jsonPath("$.detailEn")
        .isEqualTo("This needs one of the roles: dispatcher");
    weigh(TestTokens.bearer(Role.DISPATCHER, "320214"), SCALES)
        .expectStatus()
        .isForbidden()
        .expectBody()
        .jsonPath("$.region")
        .isEqualTo("320213001");
  }

  @Test
  void a_wrong_unit_a_missing_amount_and_broken_json_name_their_field() {
    String dispatcher = TestTokens.bearer(Role.DISPATCHER, "32");
    weigh(dispatcher, "{\"quantity\": {\"amount\": 1, \"unit\": \"斗\"}}")
        .expectStatus()
        .isBadRequest()
        .expectBody()
        .jsonPath("$.field")
        .isEqualTo("quantity")
        .jsonPath("$.fixEn")
        .exists();
    weigh(dispatcher, "{\"quantity\": {\"unit\": \"斤\"}}")
        .expectStatus()
        .isBadRequest()
        .expectBody()
        .jsonPath("$.field")
        .isEqualTo("quantity.amount");
    weigh(dispatcher, "{\"quantity\": {\"amount\": \"many\", \"unit\": \"斤\"}}")
        .expectStatus()
        .isBadRequest()
        .expectBody()
        .jsonPath("$.field")
        .isEqualTo("quantity.amount");
  }

  @Test
  void an_open_path_asks_for_no_token() {
    http.post().uri("/open/bell").exchange().expectStatus().isOk();
  }

  @Test
  void what_nobody_foresaw_tells_nothing_of_the_inside() {
    http.post()
        .uri("/open/trapdoor")
        .exchange()
        .expectStatus()
        .is5xxServerError()
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("/problems/internal-error")
        .jsonPath("$.detailEn")
        .value(it -> assertThat(String.valueOf(it)).doesNotContain("secret"));
  }

  private RestTestClient.ResponseSpec weigh(String token, String body) {
    return http.post()
        .uri("/scales/320213001")
        .header("Authorization", token)
        .contentType(MediaType.APPLICATION_JSON)
        .body(body)
        .exchange();
  }

  @Configuration
  @EnableAutoConfiguration
  @Import(Scales.class)
  static class Door {}

  @RestController
  static class Scales {
    record Load(@Nullable QuantityBody quantity) {}

    @PostMapping("/scales/{region}")
    Load weigh(@PathVariable String region, @RequestBody Load load, Caller caller) {
      caller.require(Role.DISPATCHER);
      caller.requireScope(Field.read("region", () -> new RegionCode(region)));
      QuantityBody quantity = Field.required("quantity", load.quantity());
      return new Load(QuantityBody.of(quantity.read("quantity")));
    }

    @PostMapping("/open/bell")
    String ring() {
      return "dong";
    }

    @PostMapping("/open/trapdoor")
    String fall() {
      throw new IllegalStateException("secret");
    }
  }
}
