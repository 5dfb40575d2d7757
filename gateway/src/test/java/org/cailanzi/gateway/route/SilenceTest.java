package org.cailanzi.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import org.cailanzi.gateway.GatewayFixture;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A service that is not there at all. */
class SilenceTest extends GatewayFixture {
  @DynamicPropertySource
  static void nobodyAtHome(DynamicPropertyRegistry settings) throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    settings.add("test.price-instead", () -> "http://127.0.0.1:" + port);
  }

  @Test
  void nobody_there_is_a_503_that_names_the_service_and_says_nothing_was_done() {
    HttpResponse<String> answer =
        send(posting("/api/price/quotes", "{}").header("Cookie", adminCookie()));

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(answer.headers().firstValue("Retry-After")).contains("2");
    assertThat(answer.body())
        .contains("/problems/service-silent", "价格服务暂无应答", "No answer from the price service")
        .contains("\"service\":\"price\"", "没有被执行", "\"retryAfterSeconds\":2");
  }
}
