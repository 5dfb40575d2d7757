package org.cailanzi.gateway.limit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.cailanzi.gateway.refusal.Refusals;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps what is sent to the gateway itself small: forms to sign in and accounts, of a length that
 * is said beforehand. Bodies for services are only passed on, and have limits of their own.
 */
public final class OwnBodyFilter extends OncePerRequestFilter {
  private static final long MOST = 65_536;

  private final Refusals refusals;

  public OwnBodyFilter(Refusals refusals) {
    this.refusals = refusals;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return request.getRequestURI().startsWith("/api/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    boolean unknownLength = request.getHeader("Transfer-Encoding") != null;
    if (unknownLength || request.getContentLengthLong() > MOST) {
      refusals.write(request, response, BodyLimits.tooLarge(MOST));
    } else {
      chain.doFilter(request, response);
    }
  }
}
