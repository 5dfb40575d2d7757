package org.cailanzi.gateway.route;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import org.cailanzi.gateway.GatewayFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoutesTest extends GatewayFixture {
  private String cookie = "";

  @BeforeEach
  void signedIn() {
    cookie = cookieOf("router", "bureau", "3202");
  }

  @ParameterizedTest
  @ValueSource(strings = {"inventory", "price", "delivery"})
  void each_service_hears_its_own_paths_without_the_prefix(String name) {
    for (WireMockServer service : Arrays.asList(INVENTORY, PRICE, DELIVERY)) {
      service.stubFor(any(anyUrl()).willReturn(okJson("{\"port\":" + service.port() + "}")));
    }
    WireMockServer right =
        switch (name) {
          case "inventory" -> INVENTORY;
          case "price" -> PRICE;
          default -> DELIVERY;
        };

    HttpResponse<String> answer =
        send(to("/api/" + name + "/a/b?x=1&y=%E8%8F%9C&y=2").header("Cookie", cookie));

    assertThat(answer.body()).isEqualTo("{\"port\":" + right.port() + "}");
    right.verify(1, getRequestedFor(urlEqualTo("/a/b?x=1&y=%E8%8F%9C&y=2")));
  }

  @Test
  void status_headers_and_body_come_back_as_they_were() {
    INVENTORY.stubFor(
        any(urlEqualTo("/holds/H1"))
            .willReturn(
                aResponse()
                    .withStatus(409)
                    .withHeader("Content-Type", "application/problem+json")
                    .withHeader("Idempotent-Replayed", "true")
                    .withHeader("Set-Cookie", "mine=1")
                    .withBody("{\"type\":\"/problems/not-enough-stock\"}")));

    HttpResponse<String> answer =
        send(putting("/api/inventory/holds/H1", "{\"site\":\"S\"}").header("Cookie", cookie));

    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body()).isEqualTo("{\"type\":\"/problems/not-enough-stock\"}");
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(answer.headers().firstValue("Idempotent-Replayed")).contains("true");
    assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    INVENTORY.verify(
        putRequestedFor(urlEqualTo("/holds/H1"))
            .withRequestBody(equalTo("{\"site\":\"S\"}"))
            .withHeader("Content-Type", equalTo("application/json")));
  }

  @Test
  void a_table_is_passed_on_as_it_is_sent() {
    INVENTORY.stubFor(any(urlEqualTo("/stock/imports")).willReturn(okJson("{}")));
    String multipart =
        "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"库存.csv\"\r\n\r\na,b\r\n--b--\r\n";

    HttpResponse<String> answer =
        send(
            to("/api/inventory/stock/imports")
                .header("Cookie", cookie)
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(HttpRequest.BodyPublishers.ofString(multipart)));

    assertThat(answer.statusCode()).isEqualTo(200);
    INVENTORY.verify(
        postRequestedFor(urlEqualTo("/stock/imports")).withRequestBody(equalTo(multipart)));
  }

  @Test
  void one_request_id_goes_through_everything() {
    INVENTORY.stubFor(any(anyUrl()).willReturn(okJson("{}")));

    HttpResponse<String> own =
        send(
            to("/api/inventory/sites")
                .header("Cookie", cookie)
                .header("X-Request-Id", "complaint-0042"));
    HttpResponse<String> injected =
        send(to("/api/inventory/sites").header("Cookie", cookie).header("X-Request-Id", "a b{}"));

    assertThat(own.headers().allValues("X-Request-Id")).containsExactly("complaint-0042");
    INVENTORY.verify(
        1,
        getRequestedFor(urlEqualTo("/sites"))
            .withHeader("X-Request-Id", equalTo("complaint-0042")));
    assertThat(injected.headers().firstValue("X-Request-Id").orElseThrow()).hasSize(36);
    HttpResponse<String> refused = send(to("/accounts").header("X-Request-Id", "complaint-0043"));
    assertThat(refused.body()).contains("\"requestId\":\"complaint-0043\"");
  }

  @Test
  void nobody_outside_says_where_a_request_came_from() {
    INVENTORY.stubFor(any(anyUrl()).willReturn(okJson("{}")));

    send(
        to("/api/inventory/sites")
            .header("Cookie", cookie)
            .header("X-Forwarded-For", "1.2.3.4")
            .header("X-Forwarded-Host", "evil.example")
            .header("Forwarded", "for=1.2.3.4"));

    var seen = INVENTORY.findAll(getRequestedFor(urlEqualTo("/sites"))).getFirst();
    assertThat(seen.getHeaders().keys())
        .noneMatch(name -> name.toLowerCase(java.util.Locale.ROOT).contains("forwarded"));
  }

  @Test
  void without_a_session_only_the_price_board_is_open() {
    PRICE.stubFor(any(anyUrl()).willReturn(okJson("{\"items\":[]}")));

    assertThat(send(to("/api/price/price-board?point=P1")).statusCode()).isEqualTo(200);
    HttpResponse<String> refused = send(to("/api/price/quotes"));
    assertThat(refused.statusCode()).isEqualTo(401);
    assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(send(posting("/api/price/price-board", "{}")).statusCode()).isEqualTo(401);
    var board = PRICE.findAll(getRequestedFor(urlEqualTo("/price-board?point=P1"))).getFirst();
    assertThat(board.containsHeader("Authorization")).isFalse();
  }

  @Test
  void too_much_is_refused_before_it_is_passed_on_and_while_it_is() {
    INVENTORY.stubFor(any(anyUrl()).willReturn(okJson("{}")));
    byte[] twoMegabytes = new byte[2 * 1024 * 1024];

    HttpResponse<String> declared =
        send(
            to("/api/inventory/stock/receipts")
                .header("Cookie", cookie)
                .POST(HttpRequest.BodyPublishers.ofByteArray(twoMegabytes)));
    HttpResponse<String> chunked =
        send(
            to("/api/inventory/stock/receipts")
                .header("Cookie", cookie)
                .POST(
                    HttpRequest.BodyPublishers.ofInputStream(
                        () -> new java.io.ByteArrayInputStream(twoMegabytes))));
    HttpResponse<String> table =
        send(
            to("/api/inventory/stock/imports")
                .header("Cookie", cookie)
                .POST(HttpRequest.BodyPublishers.ofByteArray(twoMegabytes)));

    assertThat(declared.statusCode()).isEqualTo(413);
    assertThat(declared.body()).contains("/problems/request-too-large");
    assertThat(chunked.statusCode()).isEqualTo(413);
    assertThat(table.statusCode()).isEqualTo(200);
  }
}
