package org.cailanzi.platform.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.cailanzi.platform.problem.Bilingual;
import org.cailanzi.platform.problem.Problem;
import org.cailanzi.platform.problem.ProblemAdvice;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a caller hears who is not known: 401 without a good token, 503 when nobody can tell whether
 * it is good, because the issuer's keys cannot be had just now. Only the first is the caller's to
 * put right.
 */
final class CallersNotKnown implements AuthenticationEntryPoint {
  private static final int RETRY_AFTER_SECONDS = 5;

  private final JsonMapper json;

  CallersNotKnown(JsonMapper json) {
    this.json = json;
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
      throws IOException {
    if (failure instanceof AuthenticationServiceException) {
      response.setIntHeader("Retry-After", RETRY_AFTER_SECONDS);
      write(issuerSilent(), request, response);
    } else {
      response.setHeader("WWW-Authenticate", "Bearer");
      write(notSignedIn(), request, response);
    }
  }

  private static Problem issuerSilent() {
    return Problem.of(
            HttpStatus.SERVICE_UNAVAILABLE,
            "issuer-silent",
            new Bilingual("暂时无法核实身份", "The caller cannot be verified just now"),
            new Bilingual(
                "网关的公钥暂时取不到，令牌无从核实；未做任何处理",
                "The gateway's public keys cannot be had, so that no token can be verified;"
                    + " nothing was done"))
        .fixedBy(
            new Bilingual(
                "%d 秒后重试".formatted(RETRY_AFTER_SECONDS),
                "Try again in %d seconds".formatted(RETRY_AFTER_SECONDS)));
  }

  private static Problem notSignedIn() {
    return Problem.of(
            HttpStatus.UNAUTHORIZED,
            "not-signed-in",
            new Bilingual("请先登录", "Sign in first"),
            new Bilingual("没有有效的身份令牌", "There is no valid token with the request"))
        .fixedBy(new Bilingual("登录后重试", "Sign in and try again"));
  }

  private void write(Problem problem, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setStatus(problem.status().value());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    json.writeValue(
        response.getOutputStream(), ProblemAdvice.detail(problem, request.getRequestURI()));
  }
}
