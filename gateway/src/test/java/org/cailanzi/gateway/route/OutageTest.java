package org.cailanzi.gateway.route;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.serviceUnavailable;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.stubbing.Scenario.STARTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.http.Fault;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.cailanzi.gateway.GatewayFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What a client hears when a service is silent, late, broken or raving. */
class OutageTest extends GatewayFixture {
  private static final HalfAnswers HALF_ANSWERS = new HalfAnswers();
  private String cookie = "";

  // The delivery service of this test sends half an answer and hangs up.
  @DynamicPropertySource
  static void deliveryHangsUp(DynamicPropertyRegistry settings) {
    settings.add("test.delivery-instead", () -> "http://127.0.0.1:" + HALF_ANSWERS.port());
  }

  @BeforeEach
  void answersAgain() {
    cookie = cookieOf("outage", "bureau", "3202");
    INVENTORY.stubFor(any(anyUrl()).willReturn(okJson("{}")));
    await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> sends("GET", "/api/inventory/up").statusCode() == 200);
    for (int i = 0; i < 6; i++) {
      sends("GET", "/api/inventory/up");
    }
    INVENTORY.resetAll();
  }

  @Test
  void a_late_answer_is_a_504_that_says_it_may_have_been_done() {
    INVENTORY.stubFor(any(anyUrl()).willReturn(aResponse().withFixedDelay(1500)));

    HttpResponse<String> answer = sends("POST", "/api/inventory/stock/receipts");

    assertThat(answer.statusCode()).isEqualTo(504);
    assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    assertThat(answer.body())
        .contains("/problems/service-late", "库存服务应答超时", "\"service\":\"inventory\"")
        .contains("可能已经执行");
    INVENTORY.verify(1, postRequestedFor(urlEqualTo("/stock/receipts")));
  }

  @ParameterizedTest
  @EnumSource(
      value = Fault.class,
      names = {"CONNECTION_RESET_BY_PEER", "EMPTY_RESPONSE", "RANDOM_DATA_THEN_CLOSE"})
  void a_broken_answer_is_a_502_and_a_change_is_sent_once(Fault fault) {
    INVENTORY.stubFor(any(anyUrl()).willReturn(aResponse().withFault(fault)));

    HttpResponse<String> post = sends("POST", "/api/inventory/stock/issues");
    HttpResponse<String> put = sends("PUT", "/api/inventory/holds/H1");

    assertThat(post.statusCode()).isEqualTo(502);
    assertThat(post.body()).contains("/problems/service-answer-broken", "Idempotency-Key");
    assertThat(put.statusCode()).isEqualTo(502);
    INVENTORY.verify(1, postRequestedFor(urlEqualTo("/stock/issues")));
    INVENTORY.verify(1, putRequestedFor(urlEqualTo("/holds/H1")));
  }

  @Test
  void a_question_is_asked_again_when_its_answer_broke() {
    INVENTORY.stubFor(
        any(urlEqualTo("/sites"))
            .inScenario("again")
            .whenScenarioStateIs(STARTED)
            .willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER))
            .willSetStateTo("well"));
    INVENTORY.stubFor(
        any(urlEqualTo("/sites"))
            .inScenario("again")
            .whenScenarioStateIs("well")
            .willReturn(okJson("{\"items\":[]}")));

    assertThat(sends("GET", "/api/inventory/sites").body()).isEqualTo("{\"items\":[]}");
    INVENTORY.verify(2, getRequestedFor(urlEqualTo("/sites")));
  }

  @Test
  void a_services_own_503_is_passed_on_and_not_repeated() {
    INVENTORY.stubFor(
        any(anyUrl()).willReturn(serviceUnavailable().withHeader("Retry-After", "9")));

    HttpResponse<String> answer = sends("GET", "/api/inventory/sites");

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Retry-After")).contains("9");
    INVENTORY.verify(1, getRequestedFor(urlEqualTo("/sites")));
  }

  @Test
  void a_service_that_never_answers_is_left_alone_for_a_while_and_then_tried_again() {
    INVENTORY.stubFor(
        any(anyUrl()).willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));
    await()
        .pollInterval(Duration.ofMillis(1))
        .atMost(Duration.ofSeconds(9))
        .until(() -> sends("POST", "/api/inventory/fails").statusCode() == 503);
    HttpResponse<String> resting = sends("POST", "/api/inventory/not-even-asked");

    assertThat(resting.statusCode()).isEqualTo(503);
    assertThat(resting.body()).contains("/problems/service-silent", "没有被执行");
    assertThat(resting.headers().firstValue("Retry-After")).contains("1");
    INVENTORY.verify(0, postRequestedFor(urlEqualTo("/not-even-asked")));

    PRICE.stubFor(any(anyUrl()).willReturn(okJson("{}")));
    assertThat(sends("GET", "/api/price/ceilings").statusCode()).as("others work").isEqualTo(200);

    INVENTORY.resetAll();
    INVENTORY.stubFor(any(anyUrl()).willReturn(okJson("{}")));
    await()
        .atMost(Duration.ofSeconds(5))
        .until(() -> sends("POST", "/api/inventory/well-again").statusCode() == 200);
  }

  @Test
  void a_refusal_of_a_service_never_counts_as_an_outage() {
    INVENTORY.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(409)));

    for (int i = 0; i < 20; i++) {
      assertThat(sends("POST", "/api/inventory/holds").statusCode()).isEqualTo(409);
    }
  }

  @Test
  void an_answer_that_breaks_off_early_is_a_502() {
    HALF_ANSWERS.willSend("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n{\"items\":[");

    HttpResponse<String> answer = sends("POST", "/api/delivery/requests");

    assertThat(answer.statusCode()).isEqualTo(502);
    assertThat(answer.body()).contains("\"service\":\"delivery\"");
  }

  @Test
  void an_answer_that_breaks_off_late_is_cut_and_never_looks_whole() {
    HALF_ANSWERS.willSend(
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n%x\r\n%s"
            .formatted(200_000, "x".repeat(100_000)));

    assertThatThrownBy(() -> sends("GET", "/api/delivery/requests"))
        .isInstanceOf(UncheckedIOException.class);
  }

  private HttpResponse<String> sends(String method, String path) {
    var request =
        switch (method) {
          case "GET" -> to(path);
          case "PUT" -> putting(path, "{}");
          default -> posting(path, "{}");
        };
    return send(request.header("Cookie", cookie));
  }

  /** Reads a request's head, sends bytes as told and hangs up. */
  private static final class HalfAnswers {
    private final ServerSocket socket;
    private volatile String bytes = "";

    HalfAnswers() {
      try {
        socket = new ServerSocket(0);
      } catch (IOException noPort) {
        throw new UncheckedIOException(noPort);
      }
      Thread.ofVirtual().start(this::serve);
    }

    int port() {
      return socket.getLocalPort();
    }

    void willSend(String answer) {
      bytes = answer;
    }

    private void serve() {
      while (true) {
        try (var connection = socket.accept();
            OutputStream out = connection.getOutputStream()) {
          byte[] head = new byte[65_536];
          if (connection.getInputStream().read(head) > 0) {
            out.write(bytes.getBytes(StandardCharsets.US_ASCII));
            out.flush();
          }
        } catch (IOException hungUp) {
          if (socket.isClosed()) {
            return;
          }
        }
      }
    }
  }
}
