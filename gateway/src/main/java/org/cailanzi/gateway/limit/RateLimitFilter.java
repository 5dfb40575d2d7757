package org.cailanzi.gateway.limit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.cailanzi.gateway.refusal.Refusals;
import org.cailanzi.gateway.session.SessionFilter;
import org.cailanzi.gateway.session.SignedIn;
import org.cailanzi.platform.identity.Caller;
import org.cailanzi.platform.problem.Bilingual;
import org.cailanzi.platform.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Answers 429 to whoever asks faster than the limits allow. Files of pages are not counted. */
@Component
public final class RateLimitFilter extends OncePerRequestFilter {
  private final RateLimits limits;
  private final Refusals refusals;

  RateLimitFilter(RateLimits limits, Refusals refusals) {
    this.limits = limits;
    this.refusals = refusals;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<Duration> wait = take(request);
    if (wait.isPresent()) {
      refusals.write(request, response, tooFast(wait.get()));
    } else {
      chain.doFilter(request, response);
    }
  }

  private Optional<Duration> take(HttpServletRequest request) {
    String path = request.getRequestURI();
    if (request.getMethod().equals("POST")
        && (path.equals("/token") || path.startsWith("/session"))) {
      return limits.takeSignIn(request.getRemoteAddr());
    }
    // The document of all APIs asks every service.
    if (!path.startsWith("/api/") && !path.equals("/v3/api-docs")) {
      return Optional.empty();
    }
    @Nullable Caller caller = SessionFilter.signedIn(request).map(SignedIn::caller).orElse(null);
    int end = path.indexOf('/', "/api/".length());
    return limits.takeFor(caller, request.getRemoteAddr(), end < 0 ? path : path.substring(0, end));
  }

  private static Problem tooFast(Duration wait) {
    return Refusals.comeBack(
        Problem.of(
                HttpStatus.TOO_MANY_REQUESTS,
                "too-many-requests",
                new Bilingual("请求过于频繁", "Too many requests"),
                new Bilingual("超出了每个用户的请求速度上限", "There is a limit to what one caller may ask for"))
            .fixedBy(new Bilingual("请稍候再试", "Slow down and try again")),
        wait);
  }
}
