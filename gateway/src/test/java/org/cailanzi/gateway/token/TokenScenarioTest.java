package org.cailanzi.gateway.token;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.cailanzi.gateway.GatewayFixture;
import org.cailanzi.platform.identity.Caller;
import org.cailanzi.platform.identity.Role;
import org.cailanzi.platform.identity.TestTokens;
import org.cailanzi.platform.region.RegionCode;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class TokenScenarioTest extends GatewayFixture {
  @Autowired Keys keys;

  @Test
  void a_machine_gets_a_token_that_the_published_keys_verify() {
    HttpResponse<String> answer = ask(basic("delivery-service", SECRET), "client_credentials");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("\"token_type\":\"Bearer\"", "\"expires_in\":300");
    assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    Caller machine = verified("Bearer " + token(answer));
    assertThat(machine.id()).isEqualTo("delivery-service");
    assertThat(machine.roles()).containsExactly(Role.SERVICE);
    assertThat(machine.scope()).containsExactly(new RegionCode("3202"));
  }

  @Test
  void a_wrong_secret_an_unknown_id_and_an_unset_secret_get_the_same_answer() {
    assertThat(ask(basic("delivery-service", "wrong"), "client_credentials").statusCode())
        .isEqualTo(401);
    assertThat(ask(basic("nobody", SECRET), "client_credentials").statusCode()).isEqualTo(401);
    assertThat(ask(basic("price-service", ""), "client_credentials").statusCode()).isEqualTo(401);
    assertThat(ask("Basic !!!", "client_credentials").statusCode()).isEqualTo(401);
  }

  @Test
  void another_grant_is_refused_by_its_field() {
    HttpResponse<String> answer = ask(basic("delivery-service", SECRET), "password");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("\"field\":\"grant_type\"");
  }

  @Test
  void the_gateway_takes_a_machines_token_and_passes_on_a_fresh_one() {
    INVENTORY.stubFor(get("/regions").willReturn(okJson("{}")));
    String own = token(ask(basic("delivery-service", SECRET), "client_credentials"));
    CLOCK.moveOn(Duration.ofSeconds(5));

    HttpResponse<String> answer =
        send(to("/api/inventory/regions").header("Authorization", "Bearer " + own));

    assertThat(answer.statusCode()).isEqualTo(200);
    String passed =
        INVENTORY
            .findAll(getRequestedFor(urlEqualTo("/regions")))
            .getFirst()
            .getHeader("Authorization");
    assertThat(passed).isNotEqualTo("Bearer " + own);
    assertThat(verified(passed).id()).isEqualTo("delivery-service");
  }

  @Test
  void an_expired_token_and_a_strangers_token_open_nothing() {
    String own = token(ask(basic("delivery-service", SECRET), "client_credentials"));
    CLOCK.moveOn(Duration.ofMinutes(5));

    assertThat(authorized("Bearer " + own)).isEqualTo(401);
    assertThat(authorized(TestTokens.bearer(Role.ADMIN, "3202"))).isEqualTo(401);
    assertThat(authorized("Bearer eyJhbGciOiJub25lIn0.e30.")).isEqualTo(401);
  }

  @Test
  void keys_rotate_and_what_the_old_one_signed_still_counts() {
    String cookie = adminCookie();
    String first = kid(cookie);
    CLOCK.moveOn(Duration.ofDays(7));
    String resident = doorCardCookie();
    keys.refresh();
    assertThat(kid(doorCardCookie())).as("published, not signing yet").isEqualTo(kid(resident));
    CLOCK.moveOn(Duration.ofMinutes(11));

    String later = doorCardCookie();

    assertThat(kid(later)).isNotEqualTo(kid(resident));
    assertThat(first).isNotEqualTo(kid(later));
    assertThat(send(to("/session").header("Cookie", resident)).body())
        .contains("\"signedIn\":true");
    assertThat(send(to("/session").header("Cookie", later)).body()).contains("\"signedIn\":true");
    assertThat(send(to("/.well-known/jwks.json")).body())
        .contains(kid(resident), kid(later))
        .doesNotContain("\"d\"");
  }

  private String doorCardCookie() {
    DELIVERY.stubFor(
        com.github.tomakehurst.wiremock.client.WireMock.post("/door-cards/redeem")
            .willReturn(okJson("{\"dwelling\":\"D-1\",\"region\":\"320213009001\"}")));
    return cookie(send(posting("/session/door-card", "{\"card\":\"c\"}")));
  }

  private static String kid(String cookie) {
    String header = cookie.split("=", 2)[1].split("\\.")[0];
    return new String(
            java.util.Base64.getUrlDecoder().decode(header),
            java.nio.charset.StandardCharsets.UTF_8)
        .replaceAll(".*\"kid\":\"([^\"]+)\".*", "$1");
  }

  private int authorized(String bearer) {
    return send(to("/accounts").header("Authorization", bearer)).statusCode();
  }

  private HttpResponse<String> ask(String authorization, String grant) {
    return send(
        to("/token")
            .header("Authorization", authorization)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString("grant_type=" + grant)));
  }

  private static String token(HttpResponse<String> answer) {
    return answer.body().replaceAll(".*\"access_token\":\"([^\"]+)\".*", "$1");
  }
}
