package org.cailanzi.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.cailanzi.platform.problem.RequestId;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.filter.OncePerRequestFilter;

/** Gives each request one id that is in every log line, every problem and every service's logs. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class RequestIdFilter extends OncePerRequestFilter {
  // What a caller sends ends up in logs: nothing but a short plain word is taken over.
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._-]{8,64}");

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String id = idOf(request.getHeader(RequestId.HEADER));
    MDC.put(RequestId.LOG_KEY, id);
    response.setHeader(RequestId.HEADER, id);
    try {
      chain.doFilter(request, response);
    } finally {
      MDC.remove(RequestId.LOG_KEY);
    }
  }

  private static String idOf(@Nullable String sent) {
    return sent != null && PLAIN.matcher(sent).matches() ? sent : UUID.randomUUID().toString();
  }
}
