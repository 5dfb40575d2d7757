package org.cailanzi.gateway.access;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.cailanzi.gateway.GatewayFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessTest extends GatewayFixture {
  @BeforeEach
  void aServiceThatDoesAsItIsTold() {
    DELIVERY.stubFor(any(anyUrl()).willReturn(okJson("{}")));
  }

  @ParameterizedTest
  @CsvSource({
    "cross-site, https://evil.example, 403",
    "same-site, https://other.city.example, 403",
    "cross-site, SELF, 403",
    "same-origin, null, 403",
    "'', https://evil.example, 403",
    "'', http://127.0.0.1:1, 403",
    "same-origin, SELF, 200",
    "none, '', 200",
    "'', SELF, 200",
    "'', '', 200",
  })
  void a_browser_changes_something_only_from_our_own_pages(String site, String origin, int status)
      throws IOException {
    String cookie = adminCookie();
    String self = "http://127.0.0.1:" + port;
    String headers =
        (site.isEmpty() ? "" : "Sec-Fetch-Site: " + site + "\r\n")
            + (origin.isEmpty() ? "" : "Origin: " + origin.replace("SELF", self) + "\r\n");

    assertThat(rawPost(headers + "Cookie: " + cookie + "\r\n")).isEqualTo(status);
    DELIVERY.verify(status == 200 ? 1 : 0, postRequestedFor(urlEqualTo("/rounds/plan")));
  }

  @Test
  void a_foreign_page_cannot_sign_anyone_in() {
    HttpResponse<String> refused =
        send(
            posting("/session", "{\"username\":\"admin\",\"password\":\"" + ADMIN_PASSWORD + "\"}")
                .header("Sec-Fetch-Site", "cross-site"));

    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.headers().firstValue("Set-Cookie")).isEmpty();
  }

  @Test
  void a_machine_with_a_token_needs_no_ceremony() throws IOException {
    assertThat(rawPost("Authorization: " + machineBearer() + "\r\nOrigin: https://x.example\r\n"))
        .isEqualTo(200);
  }

  @Test
  void a_form_to_sign_in_is_small_and_says_how_tooLongit_is() {
    String tooLong = "{\"username\":\"" + "a".repeat(70_000) + "\",\"password\":\"p\"}";
    byte[] form = tooLong.getBytes(StandardCharsets.UTF_8);

    assertThat(send(posting("/session", tooLong)).statusCode()).isEqualTo(413);
    HttpResponse<String> chunked =
        send(
            to("/session")
                .POST(
                    HttpRequest.BodyPublishers.ofInputStream(
                        () -> new ByteArrayInputStream(form))));
    assertThat(chunked.statusCode()).isEqualTo(413);
  }

  @Test
  void everything_carries_the_security_headers() {
    HttpResponse<String> answer = send(to("/session"));

    assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("default-src 'none'", "script-src 'self' 'sha256-", "frame-ancestors 'none'")
        .doesNotContain("unsafe-inline", "unsafe-eval");
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(answer.headers().firstValue("X-Frame-Options")).contains("DENY");
    assertThat(answer.headers().firstValue("Referrer-Policy")).contains("no-referrer");
  }

  @Test
  void an_address_in_a_header_counts_for_nothing_without_a_trusted_proxy() {
    HttpResponse<String> answer =
        send(
            posting("/session", "{\"username\":\"admin\",\"password\":\"" + ADMIN_PASSWORD + "\"}")
                .header("X-Forwarded-Proto", "https"));

    assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow()).doesNotContain("Secure");
  }

  private String machineBearer() {
    String body =
        send(to("/token")
                .header("Authorization", basic("delivery-service", SECRET))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials")))
            .body();
    return "Bearer " + body.replaceAll(".*\"access_token\":\"([^\"]+)\".*", "$1");
  }

  // Java's client will not send Origin and Sec-Fetch-Site as a browser does.
  private int rawPost(String headers) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      String request =
          "POST /api/delivery/rounds/plan HTTP/1.1\r\nHost: 127.0.0.1:%d\r\n%sContent-Type: application/json\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}"
              .formatted(port, headers);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      BufferedReader answer =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
      return Integer.parseInt(answer.readLine().split(" ")[1]);
    }
  }
}
