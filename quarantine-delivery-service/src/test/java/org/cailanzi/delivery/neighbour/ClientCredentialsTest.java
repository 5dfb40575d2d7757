package org.cailanzi.delivery.neighbour;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.github.tomakehurst.wiremock.client.BasicCredentials;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.net.URI;
import java.time.Duration;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.cailanzi.delivery.TestClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClientCredentialsTest {
  @RegisterExtension
  static final WireMockExtension GATEWAY =
      WireMockExtension.newInstance()
          .options(options().dynamicPort().http2PlainDisabled(true))
          .build();

  private final TestClock clock = new TestClock("2020-02-24T08:00:00Z");
  private final ClientCredentials tokens =
      new ClientCredentials(
          new ClientSettings(URI.create(GATEWAY.baseUrl() + "/token"), "delivery", "s3cret"),
          new NeighbourSettings(
              URI.create("http://127.0.0.1:1"),
              URI.create("http://127.0.0.1:1"),
              Duration.ofMillis(300),
              Duration.ofMillis(300),
              Duration.ofSeconds(1)),
          clock);

  @Test
  void a_token_is_fetched_once_for_all_and_again_before_it_ends() throws Exception {
    answers("one");
    try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<String> ask = tokens::bearer;
      for (Future<String> token : callers.invokeAll(Collections.nCopies(16, ask))) {
        assertThat(token.get()).isEqualTo("Bearer one");
      }
    }
    GATEWAY.verify(
        1,
        postRequestedFor(urlEqualTo("/token"))
            .withBasicAuth(new BasicCredentials("delivery", "s3cret"))
            .withRequestBody(containing("grant_type=client_credentials")));

    answers("two");
    clock.advance(Duration.ofSeconds(239));
    assertThat(tokens.bearer()).isEqualTo("Bearer one");
    clock.advance(Duration.ofSeconds(1));
    assertThat(tokens.bearer()).isEqualTo("Bearer two");
  }

  @Test
  void a_token_that_was_not_accepted_is_replaced() {
    answers("one");
    tokens.bearer();
    tokens.forget();
    answers("two");
    assertThat(tokens.bearer()).isEqualTo("Bearer two");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"access_token\":\"x\"}", "[", ""})
  void an_answer_without_a_token_is_none(String body) {
    GATEWAY.stubFor(post("/token").willReturn(okJson(body)));
    assertThatIllegalStateException().isThrownBy(tokens::bearer).withMessageContaining("/token");
  }

  @Test
  void a_silent_gateway_is_waited_for_briefly_and_the_secret_is_not_told() {
    GATEWAY.stubFor(post("/token").willReturn(aResponse().withFixedDelay(900)));
    assertThatIllegalStateException().isThrownBy(tokens::bearer).withMessageNotContaining("s3cret");
  }

  private static void answers(String token) {
    GATEWAY.stubFor(
        post("/token")
            .willReturn(okJson("{\"access_token\":\"" + token + "\",\"expires_in\":300}")));
  }
}
