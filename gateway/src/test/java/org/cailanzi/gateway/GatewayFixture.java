package org.cailanzi.gateway;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.nimbusds.jose.jwk.JWKSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicReference;
import org.cailanzi.gateway.time.RealTime;
import org.cailanzi.platform.identity.Caller;
import org.cailanzi.platform.identity.Claims;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The gateway over HTTP, with three stand-ins behind it and a clock that tests set. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "cailanzi.gateway.admin-password=" + GatewayFixture.ADMIN_PASSWORD,
      "cailanzi.gateway.clients.delivery-service.secret=" + GatewayFixture.SECRET,
      "cailanzi.routes.answer-timeout=500ms",
      "cailanzi.routes.connect-timeout=500ms",
      "cailanzi.routes.breaker.minimum-calls=6",
      "cailanzi.routes.breaker.pause=300ms",
      "cailanzi.limits.sign-in=1000",
      "cailanzi.routes.inventory=${test.inventory}",
      "cailanzi.routes.price=${test.price-instead:${test.price}}",
      "cailanzi.routes.delivery=${test.delivery-instead:${test.delivery}}"
    })
@Import(GatewayFixture.Times.class)
public abstract class GatewayFixture {
  public static final String ADMIN_PASSWORD = "admin-for-tests";
  public static final String SECRET = "a secret of the delivery service";
  protected static final TestClock CLOCK = new TestClock();
  protected static final WireMockServer INVENTORY = standIn();
  protected static final WireMockServer PRICE = standIn();
  protected static final WireMockServer DELIVERY = standIn();

  protected final HttpClient http = HttpClient.newHttpClient();
  @LocalServerPort protected int port;

  private static WireMockServer standIn() {
    WireMockServer server = new WireMockServer(options().dynamicPort().bindAddress("127.0.0.1"));
    server.start();
    return server;
  }

  @DynamicPropertySource
  static void behindTheGateway(DynamicPropertyRegistry settings) {
    settings.add("test.inventory", INVENTORY::baseUrl);
    settings.add("test.price", PRICE::baseUrl);
    settings.add("test.delivery", DELIVERY::baseUrl);
  }

  @BeforeEach
  void freshStandIns() {
    INVENTORY.resetAll();
    PRICE.resetAll();
    DELIVERY.resetAll();
  }

  protected HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
        .timeout(Duration.ofSeconds(20));
  }

  protected HttpRequest.Builder posting(String path, String json) {
    return to(path)
        .header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofString(json));
  }

  protected HttpRequest.Builder putting(String path, String json) {
    return to(path)
        .header("Content-Type", "application/json")
        .PUT(HttpRequest.BodyPublishers.ofString(json));
  }

  protected HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  protected HttpResponse<String> signIn(String username, String password) {
    return send(
        posting(
            "/session", "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(username, password)));
  }

  /** The cookie pair that an answer sets. */
  protected static String cookie(HttpResponse<?> response) {
    return response.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
  }

  protected String adminCookie() {
    return cookie(signIn("admin", ADMIN_PASSWORD));
  }

  /** Makes an account and signs in with it. */
  protected String cookieOf(String username, String role, String region) {
    String form =
        """
        {"name":"%s","password":"password of %s","roles":["%s"],"regions":["%s"]}
        """
            .formatted(username, username, role, region);
    send(putting("/accounts/" + username, form).header("Cookie", adminCookie()));
    return cookie(signIn(username, "password of " + username));
  }

  protected static String basic(String id, String secret) {
    return "Basic "
        + Base64.getEncoder().encodeToString((id + ":" + secret).getBytes(StandardCharsets.UTF_8));
  }

  /** Reads a token the way a service does: with the published keys. */
  protected Caller verified(String authorization) {
    HttpResponse<String> keys = send(to("/.well-known/jwks.json"));
    try {
      JWKSet published = JWKSet.parse(keys.body());
      NimbusJwtDecoder decoder =
          NimbusJwtDecoder.withJwkSource((selector, context) -> selector.select(published))
              .jwsAlgorithm(SignatureAlgorithm.ES256)
              .build();
      Jwt jwt = decoder.decode(authorization.substring("Bearer ".length()));
      org.assertj.core.api.Assertions.assertThat(jwt.getAudience()).contains(Claims.AUDIENCE);
      return Claims.read(jwt);
    } catch (ParseException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  /** Goes with real time unless a test moves it on. */
  protected static final class TestClock extends Clock {
    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

    public void moveOn(Duration more) {
      ahead.updateAndGet(it -> it.plus(more));
    }

    @Override
    public Instant instant() {
      return Instant.now().plus(ahead.get());
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  @TestConfiguration
  static class Times {
    @Bean
    @Primary
    RealTime testTime() {
      return new RealTime(CLOCK);
    }
  }
}
