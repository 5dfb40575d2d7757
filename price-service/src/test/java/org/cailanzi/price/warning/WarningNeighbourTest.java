package org.cailanzi.price.warning;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.moreThanOrExactly;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.util.Map;
import org.cailanzi.platform.identity.Role;
import org.cailanzi.price.Requests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.cloud.circuitbreaker.resilience4j.Resilience4JCircuitBreakerFactory;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;

/** The inventory service, well and ill. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "cailanzi.neighbours.connect-timeout=2s",
      "cailanzi.neighbours.read-timeout=2s",
      "cailanzi.neighbours.open-for=1h"
    })
@AutoConfigureRestTestClient
class WarningNeighbourTest {
  private static final String COVER = "/cover?region=320213&day=2020-02-24";
  private static final String WARNINGS = "/warnings?region=320213&day=2020-02-24";

  @RegisterExtension
  static final WireMockExtension INVENTORY =
      WireMockExtension.newInstance()
          .options(options().dynamicPort().http2PlainDisabled(true))
          .build();

  @Autowired RestTestClient client;
  @Autowired Resilience4JCircuitBreakerFactory breakers;

  @DynamicPropertySource
  static void addresses(DynamicPropertyRegistry settings) {
    settings.add("cailanzi.neighbours.inventory", INVENTORY::baseUrl);
  }

  @BeforeEach
  void closeBreakers() {
    breakers.getCircuitBreakerRegistry().getAllCircuitBreakers().forEach(CircuitBreaker::reset);
  }

  @Test
  void cover_is_asked_for_on_behalf_of_the_caller_and_held_against_prices() {
    stub(
        okJson(
            """
            {"region":"320213","items":[
              {"group":"pork","level":"orange","days":1.5,"runsOut":{}},
              {"group":"eggs","level":"unknown"}]}
            """));
    Requests bureau = Requests.as(client, Role.BUREAU, "320213");

    bureau
        .get(WARNINGS)
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.inventoryAnswered")
        .isEqualTo(true)
        .jsonPath("$.items[0].group")
        .isEqualTo("pork")
        .jsonPath("$.items[0].warning")
        .isEqualTo("warning")
        .jsonPath("$.items[0].text.zh")
        .isEqualTo("猪肉：预警；价格数据不足；可供 1.5 天（橙色）");
    INVENTORY.verify(
        getRequestedFor(urlEqualTo(COVER)).withHeader("Authorization", equalTo(bureau.bearer())));
  }

  @ParameterizedTest
  @ValueSource(strings = {"forbidden", "fault", "garbage", "no-items", "late", "cut"})
  void whatever_is_no_answer_leaves_warnings_on_prices_alone_and_says_so(String ill) {
    Map<String, ResponseDefinitionBuilder> ills =
        Map.of(
            "forbidden", aResponse().withStatus(403),
            "fault", aResponse().withStatus(503),
            "garbage", aResponse().withStatus(200).withBody("<html>"),
            "no-items", okJson("{}"),
            "late", okJson("{\"items\":[]}").withFixedDelay(5_000),
            "cut", aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
    stub(ills.getOrDefault(ill, aResponse().withStatus(500)));

    alone();
    // The platform itself sends a GET again where the connection breaks.
    INVENTORY.verify(moreThanOrExactly(1), getRequestedFor(urlEqualTo(COVER)));
  }

  @Test
  void a_neighbour_that_keeps_failing_is_left_alone_and_a_refusal_is_no_failure() {
    stub(aResponse().withStatus(403));
    for (int i = 0; i < 12; i++) {
      alone();
    }
    INVENTORY.verify(12, getRequestedFor(urlEqualTo(COVER)));

    stub(aResponse().withStatus(500));
    for (int i = 0; i < 20; i++) {
      alone();
    }
    assertThat(INVENTORY.findAll(getRequestedFor(urlEqualTo(COVER))).size()).isLessThan(32);
  }

  private void alone() {
    Requests.bureau(client)
        .get(WARNINGS)
        .expectStatus()
        .isOk()
        .expectBody()
        .jsonPath("$.inventoryAnswered")
        .isEqualTo(false)
        .jsonPath("$.items[0].text.en")
        .isEqualTo(
            "Vegetables: none; too little is known of prices;"
                + " inventory did not answer, this stands on the price alone");
  }

  private static void stub(ResponseDefinitionBuilder answer) {
    INVENTORY.stubFor(get(urlEqualTo(COVER)).willReturn(answer));
  }
}
