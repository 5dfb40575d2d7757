package org.cailanzi.gateway.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import org.cailanzi.gateway.refusal.Refusals;
import org.cailanzi.platform.problem.Bilingual;
import org.cailanzi.platform.problem.Problem;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets a browser change something only from our own pages (ADR 0004). A browser says by itself
 * where a request comes from; whoever is no browser has no cookie that others could misuse.
 */
final class SameSiteGuard extends OncePerRequestFilter {
  private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS");
  private static final Set<String> OUR_OWN = Set.of("same-origin", "none");

  private final Refusals refusals;

  SameSiteGuard(Refusals refusals) {
    this.refusals = refusals;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (HARMLESS.contains(request.getMethod()) || showsToken(request) || isOurOwn(request)) {
      chain.doFilter(request, response);
    } else {
      refusals.write(request, response, foreign());
    }
  }

  // A token in a header is never sent by a browser on its own.
  private static boolean showsToken(HttpServletRequest request) {
    return request.getHeader(HttpHeaders.AUTHORIZATION) != null;
  }

  private static boolean isOurOwn(HttpServletRequest request) {
    String site = request.getHeader("Sec-Fetch-Site");
    if (site != null && !OUR_OWN.contains(site)) {
      return false;
    }
    String origin = request.getHeader(HttpHeaders.ORIGIN);
    return origin == null || isOurs(origin, request);
  }

  private static boolean isOurs(String origin, HttpServletRequest request) {
    try {
      // "null", as sandboxed frames say, has no authority.
      String authority = URI.create(origin).getRawAuthority();
      return authority != null && authority.equalsIgnoreCase(request.getHeader(HttpHeaders.HOST));
    } catch (IllegalArgumentException notAnOrigin) {
      return false;
    }
  }

  private static Problem foreign() {
    return Problem.forbidden(
            new Bilingual(
                "该请求来自其他网站，已拒绝", "The request came from another site's page and was refused"))
        .fixedBy(new Bilingual("请在本系统页面上操作", "Use the pages of this system"));
  }
}
