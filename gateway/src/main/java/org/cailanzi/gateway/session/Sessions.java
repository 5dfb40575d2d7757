package org.cailanzi.gateway.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.cailanzi.gateway.account.Account;
import org.cailanzi.gateway.account.Accounts;
import org.cailanzi.gateway.time.RealTime;
import org.cailanzi.gateway.token.Tokens;
import org.cailanzi.platform.identity.Caller;
import org.cailanzi.platform.identity.Claims;
import org.cailanzi.platform.identity.Role;
import org.springframework.http.HttpHeaders;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.stereotype.Component;

/**
 * Sessions are tokens and nothing is kept of them, so that any instance can tell who is asking. A
 * verified one is remembered for a little while, with the token made for it.
 */
@Component
public class Sessions {
  /** The audience of cookies, which no service accepts. */
  static final String AUDIENCE = "cailanzi-gateway";

  private static final String ACCOUNT_VERSION = "account";
  private static final String BEARER = "bearer ";

  private final Tokens tokens;
  private final Accounts accounts;
  private final Clock clock;
  private final Cache<String, SignedIn> verified;

  Sessions(Tokens tokens, Accounts accounts, SessionSettings settings, RealTime time) {
    this.tokens = tokens;
    this.accounts = accounts;
    this.clock = time.clock();
    this.verified =
        Caffeine.newBuilder()
            .maximumSize(20_000)
            .expireAfterWrite(settings.recheck())
            .ticker(() -> Duration.between(Instant.EPOCH, time.clock().instant()).toNanos())
            .build();
  }

  /** Who shows this cookie or token, if it holds. A token that is shown counts, not the cookie. */
  public Optional<SignedIn> of(HttpServletRequest request) {
    String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
    if (authorization != null) {
      return authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
          ? remembered(authorization.substring(BEARER.length()).strip(), Claims.AUDIENCE)
          : Optional.empty();
    }
    return SessionCookie.in(request).flatMap(cookie -> remembered(cookie, AUDIENCE));
  }

  private Optional<SignedIn> remembered(String shown, String audience) {
    SignedIn known = verified.getIfPresent(shown);
    if (known == null || !known.shown().getAudience().contains(audience)) {
      known = verify(shown, audience).orElse(null);
      if (known != null) {
        verified.put(shown, known);
      }
    }
    return Optional.ofNullable(known).filter(it -> it.expires().isAfter(clock.instant()));
  }

  private Optional<SignedIn> verify(String shown, String audience) {
    return tokens
        .verify(shown, audience)
        .flatMap(jwt -> callerToday(jwt).map(caller -> signedIn(caller, jwt)));
  }

  private SignedIn signedIn(Caller caller, Jwt jwt) {
    Instant expires = Objects.requireNonNull(jwt.getExpiresAt());
    return new SignedIn(caller, jwt, expires, tokens.forServices(caller, expires));
  }

  /** The caller as the account says today; empty when the account was changed or is gone. */
  private Optional<Caller> callerToday(Jwt jwt) {
    Caller caller = Claims.read(jwt);
    Long version = jwt.getClaim(ACCOUNT_VERSION);
    if (version == null) {
      return Optional.of(caller);
    }
    return accounts
        .find(caller.id())
        .filter(account -> account.version() == version)
        .map(Account::caller);
  }

  /** A session of a member of staff. */
  String begin(Account account, Duration life) {
    return begin(
        account.caller(),
        life,
        JwtClaimsSet.builder().claim(ACCOUNT_VERSION, (long) account.version()));
  }

  /** A session of the phone that redeemed a dwelling's card. */
  String begin(DoorCards.Door door, Duration life) {
    return begin(residentOf(door), life, JwtClaimsSet.builder());
  }

  /** A resident speaks for the dwelling, in its region, and has no name here. */
  Caller residentOf(DoorCards.Door door) {
    return new Caller(
        "dwelling:" + door.dwelling(),
        "住户",
        Set.of(Role.RESIDENT),
        List.of(door.region()),
        door.dwelling());
  }

  private String begin(Caller caller, Duration life, JwtClaimsSet.Builder claims) {
    Instant now = clock.instant();
    claims.audience(List.of(AUDIENCE)).issuedAt(now).expiresAt(now.plus(life));
    return tokens.sign(Claims.write(caller, claims).build());
  }

  /** Forgets what was remembered of a session, so that signing out is felt here at once. */
  void forget(String shown) {
    verified.invalidate(shown);
  }
}
