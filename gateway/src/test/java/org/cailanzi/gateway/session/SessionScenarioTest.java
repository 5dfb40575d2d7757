package org.cailanzi.gateway.session;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.serviceUnavailable;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.cailanzi.gateway.GatewayFixture;
import org.cailanzi.platform.identity.Caller;
import org.cailanzi.platform.identity.Role;
import org.cailanzi.platform.region.RegionCode;
import org.junit.jupiter.api.Test;

class SessionScenarioTest extends GatewayFixture {
  @Test
  void staff_sign_in_and_services_see_a_token_for_them_and_no_cookie() {
    INVENTORY.stubFor(get("/sites?within=3202").willReturn(okJson("{\"items\":[]}")));
    String cookie = cookieOf("bureau-1", "bureau", "320213");

    HttpResponse<String> answer =
        send(to("/api/inventory/sites?within=3202").header("Cookie", cookie));

    assertThat(answer.statusCode()).isEqualTo(200);
    var seen = INVENTORY.findAll(getRequestedFor(urlEqualTo("/sites?within=3202"))).getFirst();
    assertThat(seen.containsHeader("Cookie")).isFalse();
    Caller caller = verified(seen.getHeader("Authorization"));
    assertThat(caller.id()).isEqualTo("bureau-1");
    assertThat(caller.roles()).containsExactly(Role.BUREAU);
    assertThat(caller.scope()).containsExactly(new RegionCode("320213"));
    assertThat(caller.dwelling()).isNull();
  }

  @Test
  void the_cookie_is_out_of_reach_of_scripts_and_other_sites() {
    HttpResponse<String> answer = signIn("admin", ADMIN_PASSWORD);

    assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
        .contains("HttpOnly", "SameSite=Strict", "Path=/", "Max-Age=28800")
        .doesNotContain("Secure");
  }

  @Test
  void a_cookie_is_no_bearer_token_and_a_bearer_token_no_cookie() {
    String cookieToken = adminCookie().split("=", 2)[1];
    String bearer = machineToken();

    assertThat(send(to("/accounts").header("Authorization", "Bearer " + cookieToken)).statusCode())
        .isEqualTo(401);
    assertThat(send(to("/accounts").header("Cookie", "cailanzi-session=" + bearer)).statusCode())
        .isEqualTo(401);
  }

  @Test
  void a_tampered_cookie_is_nobodys() {
    String cookie = adminCookie();
    String tampered = cookie.substring(0, cookie.length() - 6) + "AAAAAA";

    assertThat(send(to("/accounts").header("Cookie", tampered)).statusCode()).isEqualTo(401);
  }

  @Test
  void who_am_i_answers_everyone() {
    assertThat(send(to("/session")).body()).contains("\"signedIn\":false");
    assertThat(send(to("/session").header("Cookie", adminCookie())).body())
        .contains("\"signedIn\":true", "\"id\":\"admin\"", "\"roles\":[\"admin\"]");
  }

  @Test
  void signing_out_takes_the_cookie_back() {
    HttpResponse<String> answer = send(to("/session").DELETE().header("Cookie", adminCookie()));

    assertThat(answer.statusCode()).isEqualTo(204);
    assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
        .startsWith("cailanzi-session=;")
        .contains("Max-Age=0");
  }

  @Test
  void a_wrong_password_and_an_unknown_name_get_the_same_answer() {
    HttpResponse<String> wrong = signIn("admin", "not the password");
    HttpResponse<String> unknown = signIn("nobody-here", "not the password");

    assertThat(wrong.statusCode()).isEqualTo(401);
    assertThat(unknown.statusCode()).isEqualTo(401);
    assertThat(withoutRequestId(unknown.body())).isEqualTo(withoutRequestId(wrong.body()));
    assertThat(wrong.body()).contains("/problems/wrong-credentials", "用户名或密码不正确");
  }

  @Test
  void five_wrong_attempts_lock_any_name_until_a_quarter_of_an_hour_has_passed() {
    cookieOf("guessed", "bureau", "3202");
    for (String name : new String[] {"guessed", "never-was"}) {
      for (int i = 0; i < 5; i++) {
        assertThat(signIn(name, "guess " + i).statusCode()).isEqualTo(401);
      }
      HttpResponse<String> locked = signIn(name, "password of guessed");
      assertThat(locked.statusCode()).isEqualTo(429);
      assertThat(locked.body()).contains("/problems/sign-in-locked");
      assertThat(Integer.parseInt(locked.headers().firstValue("Retry-After").orElseThrow()))
          .isBetween(800, 900);
    }

    CLOCK.moveOn(Duration.ofMinutes(15));

    assertThat(signIn("guessed", "password of guessed").statusCode()).isEqualTo(200);
  }

  @Test
  void a_changed_account_ends_its_sessions_within_minutes() {
    PRICE.stubFor(get("/ceilings").willReturn(okJson("{}")));
    String cookie = cookieOf("leaver", "bureau", "3202");
    assertThat(send(to("/api/price/ceilings").header("Cookie", cookie)).statusCode())
        .isEqualTo(200);

    String narrower = "{\"name\":\"leaver\",\"roles\":[\"market\"],\"regions\":[\"320213\"]}";
    send(putting("/accounts/leaver", narrower).header("Cookie", adminCookie()));
    CLOCK.moveOn(Duration.ofMinutes(3));

    assertThat(send(to("/api/price/ceilings").header("Cookie", cookie)).statusCode())
        .isEqualTo(401);
  }

  @Test
  void a_session_ends_after_its_eight_hours() {
    String cookie = cookieOf("night-shift", "bureau", "3202");

    CLOCK.moveOn(Duration.ofHours(8));

    assertThat(send(to("/session").header("Cookie", cookie)).body()).contains("\"signedIn\":false");
  }

  @Test
  void a_door_card_signs_in_its_dwelling_and_nobody_else() {
    DELIVERY.stubFor(
        post("/door-cards/redeem")
            .withRequestBody(equalToJson("{\"card\":\"secret-on-the-door\"}"))
            .willReturn(okJson("{\"dwelling\":\"D-17\",\"region\":\"320213009001\"}")));
    DELIVERY.stubFor(get("/requests/R1").willReturn(okJson("{}")));

    HttpResponse<String> answer =
        send(posting("/session/door-card", "{\"card\":\"secret-on-the-door\"}"));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("\"dwelling\":\"D-17\"", "\"roles\":[\"resident\"]");
    send(to("/api/delivery/requests/R1").header("Cookie", cookie(answer)));

    var redeemed = DELIVERY.findAll(postRequestedFor(urlEqualTo("/door-cards/redeem"))).getFirst();
    assertThat(verified(redeemed.getHeader("Authorization")).roles()).containsExactly(Role.SERVICE);
    var seen = DELIVERY.findAll(getRequestedFor(urlEqualTo("/requests/R1"))).getFirst();
    Caller resident = verified(seen.getHeader("Authorization"));
    assertThat(resident.dwelling()).isEqualTo("D-17");
    assertThat(resident.roles()).containsExactly(Role.RESIDENT);
    assertThat(resident.scope()).containsExactly(new RegionCode("320213009001"));
  }

  @Test
  void used_and_unknown_cards_are_told_apart_in_plain_words() {
    DELIVERY.stubFor(post("/door-cards/redeem").willReturn(aResponse().withStatus(409)));
    HttpResponse<String> used = send(posting("/session/door-card", "{\"card\":\"c\"}"));
    DELIVERY.stubFor(post("/door-cards/redeem").willReturn(aResponse().withStatus(404)));
    HttpResponse<String> unknown = send(posting("/session/door-card", "{\"card\":\"c\"}"));

    assertThat(used.statusCode()).isEqualTo(409);
    assertThat(used.body()).contains("/problems/door-card-used", "网格员");
    assertThat(unknown.statusCode()).isEqualTo(404);
    assertThat(unknown.body()).contains("/problems/door-card-unknown");
    assertThat(used.headers().firstValue("Set-Cookie")).isEmpty();
  }

  @Test
  void a_card_is_not_refused_because_the_delivery_service_is_silent_or_raving() {
    DELIVERY.stubFor(post("/door-cards/redeem").willReturn(serviceUnavailable()));
    HttpResponse<String> failing = send(posting("/session/door-card", "{\"card\":\"c\"}"));
    DELIVERY.stubFor(post("/door-cards/redeem").willReturn(okJson("{\"dwelling\":7")));
    HttpResponse<String> garbage = send(posting("/session/door-card", "{\"card\":\"c\"}"));

    assertThat(failing.statusCode()).isEqualTo(502);
    assertThat(garbage.statusCode()).isEqualTo(502);
    assertThat(garbage.body()).contains("\"service\":\"delivery\"");
  }

  private String machineToken() {
    String body =
        send(to("/token")
                .header("Authorization", basic("delivery-service", SECRET))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials")))
            .body();
    return body.replaceAll(".*\"access_token\":\"([^\"]+)\".*", "$1");
  }

  private static String withoutRequestId(String problem) {
    return problem.replaceAll("\"requestId\":\"[^\"]+\"", "");
  }
}
