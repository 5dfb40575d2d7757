package org.cailanzi.gateway.token;

import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cailanzi.gateway.time.RealTime;
import org.cailanzi.platform.identity.Caller;
import org.cailanzi.platform.identity.Claims;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.stereotype.Component;

/** Makes tokens with the key of the day, and verifies what any key of the ring signed. */
@Component
public class Tokens {
  private final Keys keys;
  private final TokenSettings settings;
  private final Clock clock;
  private final NimbusJwtDecoder decoder;

  Tokens(Keys keys, TokenSettings settings, RealTime time) {
    this.keys = keys;
    this.settings = settings;
    this.clock = time.clock();
    this.decoder =
        NimbusJwtDecoder.withJwkSource(
                (selector, context) -> selector.select(keys.ring().published()))
            .jwsAlgorithm(SignatureAlgorithm.ES256)
            .build();
    JwtTimestampValidator times = new JwtTimestampValidator(Duration.ZERO);
    times.setClock(time.clock());
    decoder.setJwtValidator(
        new DelegatingOAuth2TokenValidator<>(times, new JwtIssuerValidator(Claims.ISSUER)));
  }

  /** How long a token for services lives. */
  public Duration life() {
    return settings.life();
  }

  /** A token that services accept from the caller, for some minutes and never beyond the limit. */
  public String forServices(Caller caller, Instant limit) {
    Instant now = clock.instant();
    Instant end = now.plus(settings.life());
    JwtClaimsSet.Builder claims =
        JwtClaimsSet.builder()
            .audience(List.of(Claims.AUDIENCE))
            .issuedAt(now)
            .expiresAt(end.isBefore(limit) ? end : limit);
    return sign(Claims.write(caller, claims).build());
  }

  /** Signs claims as they are. */
  public String sign(JwtClaimsSet claims) {
    SigningKey key = keys.signer();
    return new NimbusJwtEncoder(new ImmutableJWKSet<>(new JWKSet(key.pair())))
        .encode(
            JwtEncoderParameters.from(
                JwsHeader.with(SignatureAlgorithm.ES256).keyId(key.id()).build(), claims))
        .getTokenValue();
  }

  /** The token's claims when one of our keys signed it for the audience and it is in its time. */
  public Optional<Jwt> verify(String token, String audience) {
    try {
      String keyId = JWSObject.parse(token).getHeader().getKeyID();
      if (keyId == null) {
        return Optional.empty();
      }
      keys.lookFor(keyId);
      Jwt jwt = decoder.decode(token);
      return Optional.of(jwt)
          .filter(it -> it.getAudience() != null && it.getAudience().contains(audience));
    } catch (JwtException | ParseException notOurs) {
      return Optional.empty();
    }
  }
}
