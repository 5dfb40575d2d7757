package org.cailanzi.platform.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.cailanzi.platform.region.RegionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;

/**
 * An issuer for tests: real signed tokens, and its public key on a loopback port, so that a service
 * under test verifies its callers the way it does in the city.
 */
public final class TestTokens {
  private static final ECKey KEY = newKey();
  private static final String JWKS_URI = publish();

  private TestTokens() {}

  /** Where a service under test finds the public key; set for every Spring test context. */
  public static String jwksUri() {
    return JWKS_URI;
  }

  /** The value of an Authorization header for staff with a role in some regions. */
  public static String bearer(Role role, String... regions) {
    return bearer(new Caller("test-" + role.wireName(), "测试", Set.of(role), codes(regions), null));
  }

  /** The value of an Authorization header for the resident of a dwelling. */
  public static String resident(String dwelling, String region) {
    return bearer(
        new Caller("dwelling:" + dwelling, "住户", Set.of(Role.RESIDENT), codes(region), dwelling));
  }

  public static String bearer(Caller caller) {
    return bearer(caller, Instant.now(), null);
  }

  /** A token issued at an instant and signed by another key when one is given: for refusals. */
  public static String bearer(Caller caller, Instant issued, @Nullable ECKey otherKey) {
    JwtClaimsSet.Builder claims =
        JwtClaimsSet.builder()
            .audience(List.of(Claims.AUDIENCE))
            .issuedAt(issued)
            .expiresAt(issued.plus(Duration.ofMinutes(5)));
    ECKey key = otherKey == null ? KEY : otherKey;
    return "Bearer "
        + new NimbusJwtEncoder(new ImmutableJWKSet<>(new JWKSet(key)))
            .encode(
                JwtEncoderParameters.from(
                    JwsHeader.with(SignatureAlgorithm.ES256).keyId(key.getKeyID()).build(),
                    Claims.write(caller, claims).build()))
            .getTokenValue();
  }

  /** A fresh signing key, which no service under test knows. */
  public static ECKey newKey() {
    try {
      return new ECKeyGenerator(Curve.P_256).keyIDFromThumbprint(true).generate();
    } catch (JOSEException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static List<RegionCode> codes(String... regions) {
    return Arrays.stream(regions).map(RegionCode::new).toList();
  }

  private static String publish() {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      byte[] body = new JWKSet(KEY.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
      server.createContext(
          "/.well-known/jwks.json",
          exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
          });
      server.start();
      return "http://127.0.0.1:" + server.getAddress().getPort() + "/.well-known/jwks.json";
    } catch (IOException noPort) {
      throw new UncheckedIOException(noPort);
    }
  }
}
