package org.cailanzi.gateway.refusal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.cailanzi.platform.problem.Problem;
import org.cailanzi.platform.problem.ProblemAdvice;
import org.cailanzi.platform.problem.RequestId;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a problem where no controller is reached: in filters, and in front of a silent service.
 */
@Component
public class Refusals {
  /** The fact of a problem that also goes into the header {@code Retry-After}, in seconds. */
  public static final String RETRY_AFTER = "retryAfterSeconds";

  private final JsonMapper json;

  Refusals(JsonMapper json) {
    this.json = json;
  }

  /** The same problem, telling when to come back: at least a second from now. */
  public static Problem comeBack(Problem problem, Duration in) {
    return problem.with(RETRY_AFTER, Math.max(1, in.plusMillis(999).toSeconds()));
  }

  /** Answers with the problem; what was written before and is not yet sent is dropped. */
  public void write(HttpServletRequest request, HttpServletResponse response, Problem problem)
      throws IOException {
    response.reset();
    RequestId.current().ifPresent(id -> response.setHeader(RequestId.HEADER, id));
    Object seconds = problem.facts().get(RETRY_AFTER);
    if (seconds != null) {
      response.setHeader(HttpHeaders.RETRY_AFTER, seconds.toString());
    }
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.setStatus(problem.status().value());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    json.writeValue(
        response.getOutputStream(), ProblemAdvice.detail(problem, request.getRequestURI()));
  }
}
