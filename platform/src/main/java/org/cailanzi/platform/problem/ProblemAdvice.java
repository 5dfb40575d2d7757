package org.cailanzi.platform.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Answers every failure with a problem; what nobody foresaw is logged and tells nothing inward. */
@RestControllerAdvice
public class ProblemAdvice extends ResponseEntityExceptionHandler {
  private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);
  private static final Pattern HEADER = Pattern.compile("header: \"([\\w-]+)\"");

  @ExceptionHandler
  ResponseEntity<ProblemDetail> refused(ProblemException refused, HttpServletRequest request) {
    return answer(refused.problem(), request.getRequestURI());
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> rejected(RequestRejectedException rejected) {
    LOG.debug("Rejected", rejected);
    Matcher header = HEADER.matcher(String.valueOf(rejected.getMessage()));
    Problem problem = Problem.unreadable();
    return answer(header.find() ? problem.at(header.group(1)) : problem, null);
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> unforeseen(Exception unforeseen, HttpServletRequest request) {
    if (unforeseen instanceof AccessDeniedException
        || unforeseen instanceof AuthenticationException) {
      // Spring Security's own filter answers these.
      throw (RuntimeException) unforeseen;
    }
    LOG.error(
        "Unforeseen failure of {} {}", request.getMethod(), request.getRequestURI(), unforeseen);
    return answer(
        Problem.of(
            HttpStatus.INTERNAL_SERVER_ERROR,
            "internal-error",
            new Bilingual("系统内部错误", "Internal error"),
            new Bilingual("系统出错，已记录；请稍后重试", "Something broke and was logged; try again later")),
        request.getRequestURI());
  }

  @Override
  protected ResponseEntity<Object> handleExceptionInternal(
      Exception refused,
      @Nullable Object body,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    return ResponseEntity.status(status)
        .headers(headers)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(detail(FrameworkProblems.of(refused, status), null));
  }

  @Override
  protected ResponseEntity<Object> handleHttpMessageNotReadable(
      HttpMessageNotReadableException unreadable,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    return ResponseEntity.badRequest()
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(detail(UnreadableBody.problem(unreadable), null));
  }

  /** The answer that a problem makes; for the advice of other packages. */
  public static ResponseEntity<ProblemDetail> answer(Problem problem, @Nullable String path) {
    return ResponseEntity.status(problem.status())
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(detail(problem, path));
  }

  /** The body of a problem; for filters that must answer before a controller is reached. */
  public static ProblemDetail detail(Problem problem, @Nullable String path) {
    ProblemDetail body = ProblemDetail.forStatus(problem.status());
    body.setType(URI.create("/problems/" + problem.type()));
    body.setTitle(problem.title().zh());
    body.setProperty("titleEn", problem.title().en());
    body.setDetail(problem.detail().zh());
    body.setProperty("detailEn", problem.detail().en());
    if (path != null) {
      body.setInstance(URI.create(path));
    }
    if (problem.field() != null) {
      body.setProperty("field", problem.field());
    }
    if (problem.fix() != null) {
      body.setProperty("fix", problem.fix().zh());
      body.setProperty("fixEn", problem.fix().en());
    }
    problem.facts().forEach(body::setProperty);
    RequestId.current().ifPresent(id -> body.setProperty(RequestId.LOG_KEY, id));
    return body;
  }
}
