package org.cailanzi.gateway.route;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * Keeps a broken-off answer from being finished politely: whatever answered this failure would end
 * the half answer as if it were whole. Thrown on, it makes the container close the connection.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class CutOffResolver implements HandlerExceptionResolver {
  @Override
  public @Nullable ModelAndView resolveException(
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable Object handler,
      Exception failure) {
    if (failure instanceof StreamedAnswer.CutOff cutOff) {
      throw cutOff;
    }
    return null;
  }
}
