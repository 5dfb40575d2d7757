package org.cailanzi.delivery.fulfilment;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.cailanzi.delivery.neighbour.TokenInHand;
import org.cailanzi.delivery.request.Line;
import org.cailanzi.delivery.request.RequestState;
import org.cailanzi.delivery.request.Requests;
import org.cailanzi.delivery.request.SupplyRequest;
import org.cailanzi.delivery.request.Wish;
import org.cailanzi.delivery.slot.DeliverySlot;
import org.cailanzi.platform.measure.Quantity;
import org.cailanzi.platform.region.RegionCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A neighbour away for long while many homes wait for it. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.NONE,
    properties = {
      "cailanzi.delivery.sweep.every=100ms",
      "cailanzi.delivery.process.first-pause=50ms",
      "cailanzi.delivery.process.longest-pause=200ms",
      "cailanzi.delivery.keyset=target/outage-keyset.json",
      "cailanzi.neighbours.open-for=1s"
    })
@Import(TokenInHand.class)
class LongOutageTest {
  @RegisterExtension
  static final WireMockExtension INVENTORY =
      WireMockExtension.newInstance()
          .options(options().dynamicPort().http2PlainDisabled(true))
          .build();

  @RegisterExtension
  static final WireMockExtension PRICE =
      WireMockExtension.newInstance()
          .options(options().dynamicPort().http2PlainDisabled(true))
          .build();

  @Autowired private Requests requests;
  @Autowired private Outages outages;
  @Autowired private Clock clock;

  @DynamicPropertySource
  static void addresses(DynamicPropertyRegistry settings) {
    settings.add("cailanzi.neighbours.inventory", INVENTORY::baseUrl);
    settings.add("cailanzi.neighbours.price", PRICE::baseUrl);
  }

  @Test
  void is_tried_by_a_few_and_then_all_go_on_at_once() {
    INVENTORY.stubFor(get(anyUrl()).willReturn(aResponse().withStatus(503)));
    List<String> waiting = IntStream.range(0, 200).mapToObj(it -> "outage-" + it).toList();
    waiting.forEach(it -> assertThat(requests.add(accepted(it))).isTrue());
    await().until(() -> outages.leftAlone().contains("inventory"));
    await().until(() -> requests.due(clock.instant(), outages.leftAlone(), 1).isEmpty());

    INVENTORY.resetRequests();
    List<Long> before = versions(waiting);
    await().pollDelay(Duration.ofSeconds(3)).until(() -> true);
    assertThat(INVENTORY.getAllServeEvents())
        .as("tried each second by three, not by all that wait")
        .hasSizeBetween(1, 12);
    assertThat(
            IntStream.range(0, 200).filter(it -> !versions(waiting).get(it).equals(before.get(it))))
        .as("requests written to meanwhile")
        .hasSizeLessThan(40);

    INVENTORY.stubFor(
        get(anyUrl())
            .willReturn(okJson("{\"items\":[{\"site\":\"S1\",\"kind\":\"community-point\"}]}")));
    INVENTORY.stubFor(put(anyUrl()).willReturn(okJson("{\"state\":\"held\"}")));
    PRICE.stubFor(
        post(anyUrl())
            .willReturn(
                okJson(
                    """
                    {"items":[{"commodity":"POTATO","outcome":"priced","capped":false,
                               "price":{"yuan":2.5,"unit":"元/500g"}}]}""")));
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () ->
                assertThat(requests.findAll(waiting))
                    .hasSize(200)
                    .extracting(SupplyRequest::state)
                    .containsOnly(RequestState.HELD));
  }

  private List<Long> versions(List<String> ids) {
    return ids.stream().map(it -> requests.find(it).orElseThrow().version()).toList();
  }

  private SupplyRequest accepted(String id) {
    return SupplyRequest.accepted(
        id,
        new Wish(
            "D1",
            new RegionCode("320213021001"),
            new DeliverySlot(java.time.LocalDate.now(clock).plusDays(1), "PM"),
            4,
            "test",
            null,
            clock.instant(),
            null,
            null,
            "f"),
        List.of(new Line("POTATO", Quantity.grams(500), null)));
  }
}
