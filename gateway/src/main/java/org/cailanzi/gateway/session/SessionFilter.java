package org.cailanzi.gateway.session;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;

/** Tells the rest of the gateway who is asking. */
public final class SessionFilter extends OncePerRequestFilter {
  private static final String ATTRIBUTE = SignedIn.class.getName();

  private final Sessions sessions;

  public SessionFilter(Sessions sessions) {
    this.sessions = sessions;
  }

  /** Whoever was found to be asking. */
  public static Optional<SignedIn> signedIn(HttpServletRequest request) {
    return Optional.ofNullable((SignedIn) request.getAttribute(ATTRIBUTE));
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<SignedIn> signedIn = sessions.of(request);
    if (signedIn.isEmpty()) {
      chain.doFilter(request, response);
      return;
    }
    request.setAttribute(ATTRIBUTE, signedIn.get());
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(authentication(signedIn.get()));
    SecurityContextHolder.setContext(context);
    try {
      chain.doFilter(request, response);
    } finally {
      SecurityContextHolder.clearContext();
    }
  }

  private static JwtAuthenticationToken authentication(SignedIn signedIn) {
    return new JwtAuthenticationToken(
        signedIn.shown(),
        signedIn.caller().roles().stream()
            .map(role -> new SimpleGrantedAuthority(role.wireName()))
            .toList());
  }
}
