package org.cailanzi.gateway.limit;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.IntStream;
import org.cailanzi.gateway.GatewayFixture;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

@TestPropertySource(
    properties = {
      "cailanzi.limits.person.per-second=1",
      "cailanzi.limits.person.at-once=5",
      "cailanzi.limits.address.per-second=1",
      "cailanzi.limits.address.at-once=3",
      "cailanzi.limits.sign-in=12"
    })
class RateLimitTest extends GatewayFixture {
  @Test
  void one_caller_in_a_hurry_is_slowed_and_no_other() {
    INVENTORY.stubFor(any(anyUrl()).willReturn(okJson("{}")));
    PRICE.stubFor(any(anyUrl()).willReturn(okJson("{}")));
    String hasty = cookieOf("hasty", "bureau", "3202");
    String calm = cookieOf("calm", "bureau", "3202");

    List<Integer> statuses =
        IntStream.range(0, 12)
            .mapToObj(_ -> ask("/api/inventory/sites", hasty).statusCode())
            .toList();
    HttpResponse<String> refused = ask("/api/inventory/sites", hasty);

    assertThat(statuses.stream().filter(it -> it == 200).count()).isBetween(5L, 10L);
    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(refused.body()).contains("/problems/too-many-requests", "retryAfterSeconds");
    assertThat(refused.headers().firstValue("Retry-After")).contains("1");
    assertThat(ask("/api/inventory/sites", calm).statusCode()).as("another caller").isEqualTo(200);
    assertThat(ask("/api/price/ceilings", hasty).statusCode()).as("another route").isEqualTo(200);
  }

  @Test
  void whoever_is_not_signed_in_is_counted_by_address() {
    PRICE.stubFor(any(anyUrl()).willReturn(okJson("{}")));

    List<HttpResponse<String>> answers =
        IntStream.range(0, 8).mapToObj(_ -> send(to("/api/price/price-board?point=P"))).toList();

    assertThat(answers).extracting(HttpResponse::statusCode).contains(200, 429);
    assertThat(answers)
        .filteredOn(it -> it.statusCode() == 429)
        .allSatisfy(it -> assertThat(it.headers().firstValue("Retry-After")).contains("1"));
  }

  @Test
  void signing_in_is_tried_only_so_often_from_one_address() {
    List<Integer> statuses =
        IntStream.range(0, 20).mapToObj(i -> signIn("name-" + i, "a guess").statusCode()).toList();

    assertThat(statuses).contains(401, 429);
  }

  private HttpResponse<String> ask(String path, String cookie) {
    return send(to(path).header("Cookie", cookie));
  }
}
