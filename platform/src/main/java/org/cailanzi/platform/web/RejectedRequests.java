package org.cailanzi.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.cailanzi.platform.problem.Bilingual;
import org.cailanzi.platform.problem.Problem;
import org.cailanzi.platform.problem.ProblemAdvice;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers, as problems too, what is refused before Spring's own advice is asked: by the firewall in
 * front of the filters, and by Tomcat where an address cannot even be read.
 */
final class RejectedRequests extends ErrorReportValve implements RequestRejectedHandler {
  private static final Logger LOG = LoggerFactory.getLogger(RejectedRequests.class);

  private final JsonMapper json;

  RejectedRequests(JsonMapper json) {
    this.json = json;
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, RequestRejectedException rejected)
      throws IOException {
    LOG.debug("Rejected", rejected);
    write(response, Problem.unreadable());
  }

  @Override
  protected void report(Request request, Response response, @Nullable Throwable failure) {
    int status = response.getStatus();
    if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
      return;
    }
    try {
      write(
          response,
          status < 500
              ? Problem.unreadable()
              : Problem.of(
                  HttpStatus.valueOf(status),
                  "internal-error",
                  new Bilingual("系统内部错误", "Internal error"),
                  new Bilingual("系统出错，请稍后重试", "Something broke; try again later")));
    } catch (IOException | IllegalStateException gone) {
      LOG.debug("Nobody is there to be told", gone);
    }
  }

  private void write(HttpServletResponse response, Problem problem) throws IOException {
    response.setStatus(problem.status().value());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.getOutputStream().write(json.writeValueAsBytes(ProblemAdvice.detail(problem, null)));
    response.flushBuffer();
  }
}
