package org.cailanzi.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import org.cailanzi.platform.identity.Role;
import org.cailanzi.platform.identity.TestTokens;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

/** A good token is not called bad because nobody can verify it just now. */
class SilentIssuerTest {

  @ParameterizedTest
  @ValueSource(strings = {"refuses", "is silent"})
  void when_the_issuer_has_no_keys_for_us_the_caller_is_asked_to_come_again(String issuer)
      throws IOException {
    ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    String keys = "http://127.0.0.1:" + socket.getLocalPort() + "/jwks.json";
    if (issuer.equals("refuses")) {
      socket.close();
    }
    try (socket;
        ConfigurableApplicationContext door =
            SpringApplication.run(
                FrontDoorTest.Door.class,
                "--server.port=0",
                "--cailanzi.identity.patience=300ms",
                "--cailanzi.identity.jwks-uri=" + keys)) {
      String port = door.getEnvironment().getRequiredProperty("local.server.port");
      Instant asked = Instant.now();

      RestTestClient.bindToServer()
          .baseUrl("http://127.0.0.1:" + port)
          .build()
          .post()
          .uri("/scales/320213001")
          .header("Authorization", TestTokens.bearer(Role.DISPATCHER, "320213"))
          .contentType(MediaType.APPLICATION_JSON)
          .body("{\"quantity\": {\"amount\": 1.5, \"unit\": \"公斤\"}}")
          .exchange()
          .expectStatus()
          .isEqualTo(503)
          .expectHeader()
          .valueEquals("Retry-After", "5")
          .expectBody()
          .jsonPath("$.type")
          .isEqualTo("/problems/issuer-silent");
      assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofSeconds(5));
    }
  }
}
