package org.cailanzi.gateway.session;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.ResponseCookie;

/**
 * The cookie that a browser holds: out of reach of scripts, sent by our own pages only, and over
 * TLS only when it was given over TLS.
 */
public final class SessionCookie {
  public static final String NAME = "cailanzi-session";

  private SessionCookie() {}

  public static Optional<String> in(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    if (cookies != null) {
      for (Cookie cookie : cookies) {
        if (cookie.getName().equals(NAME) && !cookie.getValue().isEmpty()) {
          return Optional.of(cookie.getValue());
        }
      }
    }
    return Optional.empty();
  }

  static ResponseCookie of(String token, Duration life, HttpServletRequest request) {
    return ResponseCookie.from(NAME, token)
        .httpOnly(true)
        .secure(request.isSecure())
        .sameSite("Strict")
        .path("/")
        .maxAge(life)
        .build();
  }

  static ResponseCookie none(HttpServletRequest request) {
    return of("", Duration.ZERO, request);
  }
}
