package org.cailanzi.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
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
  @LocalServerPort int port;

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
        .isEqualTo("320213001")
        .jsonPath("$.regionName.zh")
        .isEqualTo("梁溪区")
        .jsonPath("$.detail")
        .isEqualTo("梁溪区（320213001）不在您的管辖范围内")
        .jsonPath("$.fix")
        .isEqualTo("您的管辖范围：新吴区（320214）")
        .jsonPath("$.fixEn")
        .isEqualTo("Your scope: Xinwu (320214)");
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
  void a_field_that_nobody_reads_is_refused_by_its_path_and_the_nearest_is_named() {
    http.post()
        .uri("/open/crates")
        .contentType(MediaType.APPLICATION_JSON)
        .body("{\"count\": 2, \"lines\": [{\"amount\": 1}, {\"amount\": 1}, {\"amout\": 1}]}")
        .exchange()
        .expectStatus()
        .isBadRequest()
        .expectHeader()
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("/problems/invalid-field")
        .jsonPath("$.field")
        .isEqualTo("lines[2].amout")
        .jsonPath("$.detail")
        .isEqualTo("没有字段“lines[2].amout”，最接近的是“amount”")
        .jsonPath("$.detailEn")
        .isEqualTo("There is no field lines[2].amout; the nearest is amount")
        .jsonPath("$.fix")
        .isEqualTo("请改正或去掉 lines[2].amout；此处可填：amount、unit")
        .jsonPath("$.fixEn")
        .isEqualTo("Correct or leave out lines[2].amout; here may be: amount, unit");
  }

  @Test
  void a_number_that_would_fill_the_memory_is_refused_with_its_field() {
    for (String amount : List.of("1e999999999", "1e-999999999", "1e300", "-3", "1e18")) {
      weigh(
              TestTokens.bearer(Role.DISPATCHER, "32"),
              "{\"quantity\": {\"amount\": " + amount + ", \"unit\": \"吨\"}}")
          .expectStatus()
          .isBadRequest()
          .expectBody()
          .jsonPath("$.field")
          .value(it -> assertThat(String.valueOf(it)).startsWith("quantity"));
    }
  }

  @Test
  void a_count_with_a_fraction_is_refused_and_not_cut_off() {
    http.post()
        .uri("/open/crates")
        .contentType(MediaType.APPLICATION_JSON)
        .body("{\"count\": 2.5}")
        .exchange()
        .expectStatus()
        .isBadRequest()
        .expectBody()
        .jsonPath("$.field")
        .isEqualTo("count");
  }

  @Test
  void what_the_framework_refuses_is_said_in_both_languages_with_field_and_fix() {
    Map<String, String> fields =
        Map.of("/open/days?day=0000-00-00", "day", "/open/days", "day", "/open/days?day=", "day");
    fields.forEach(
        (uri, field) ->
            http.get()
                .uri(uri)
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.field")
                .isEqualTo(field)
                .jsonPath("$.type")
                .isEqualTo("/problems/invalid-field")
                .jsonPath("$.detail")
                .value(it -> assertThat(String.valueOf(it)).contains("参数"))
                .jsonPath("$.fixEn")
                .exists());
    problem(http.get().uri("/open/nowhere"), 404, "no-such-path");
    problem(http.delete().uri("/open/bell"), 405, "method-not-allowed");
    problem(http.get().uri("/open/a//b;c"), 400, "unreadable-request");
  }

  @Test
  void what_cannot_even_be_read_is_answered_with_a_problem_too() throws IOException {
    for (String request :
        List.of(
            "GET /open/[x HTTP/1.1\r\n",
            "GET /open/days?day=2020-02-24 HTTP/1.1\r\nX-Word: 中文\r\n")) {
      try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
        socket
            .getOutputStream()
            .write(
                (request + "Host: here\r\nConnection: close\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
        String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(answer)
            .startsWith("HTTP/1.1 400")
            .contains("application/problem+json", "unreadable-request")
            .doesNotContain("<html");
      }
    }
  }

  private static void problem(
      RestTestClient.RequestHeadersSpec<?> request, int status, String type) {
    request
        .exchange()
        .expectStatus()
        .isEqualTo(status)
        .expectHeader()
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .expectBody()
        .jsonPath("$.type")
        .isEqualTo("/problems/" + type)
        .jsonPath("$.titleEn")
        .exists();
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

    record Crates(int count, @Nullable List<QuantityBody> lines) {}

    @PostMapping("/open/crates")
    Crates count(@RequestBody Crates crates) {
      return crates;
    }

    @PostMapping("/open/bell")
    String ring() {
      return "dong";
    }

    @GetMapping("/open/days")
    LocalDate day(
        @RequestParam LocalDate day,
        @RequestHeader(name = "X-Word", required = false) @Nullable String word) {
      return day;
    }

    @PostMapping("/open/trapdoor")
    String fall() {
      throw new IllegalStateException("secret");
    }
  }
}
