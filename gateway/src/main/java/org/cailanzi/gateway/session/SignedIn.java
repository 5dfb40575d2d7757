package org.cailanzi.gateway.session;

import java.time.Instant;
import org.cailanzi.platform.identity.Caller;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * A caller who showed a cookie or a token that holds.
 *
 * @param shown what was shown, verified
 * @param serviceToken what services are shown in its place
 */
public record SignedIn(Caller caller, Jwt shown, Instant expires, String serviceToken) {
  /** Never the tokens. */
  @Override
  public String toString() {
    return "SignedIn[" + caller.id() + "]";
  }
}
