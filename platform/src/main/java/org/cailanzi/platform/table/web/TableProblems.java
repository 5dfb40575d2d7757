package org.cailanzi.platform.table.web;

import jakarta.servlet.http.HttpServletRequest;
import org.cailanzi.platform.problem.Bilingual;
import org.cailanzi.platform.problem.Problem;
import org.cailanzi.platform.problem.ProblemAdvice;
import org.cailanzi.platform.table.ImportInterrupted;
import org.cailanzi.platform.table.file.TableUnreadable;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Says what is wrong with a file that cannot be read at all, or with an import that broke off. */
@RestControllerAdvice
@Order(0) // before the advice that answers whatever nobody foresaw
class TableProblems {
  @ExceptionHandler
  ResponseEntity<ProblemDetail> unreadable(TableUnreadable refused, HttpServletRequest request) {
    HttpStatus status =
        switch (refused.code()) {
          case "content-type-unknown" -> HttpStatus.UNSUPPORTED_MEDIA_TYPE;
          case "file-too-large" -> HttpStatus.CONTENT_TOO_LARGE;
          default -> HttpStatus.BAD_REQUEST;
        };
    return answer(
        Problem.of(status, refused.code(), refused.title(), refused.detail()).at("file"), request);
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> interrupted(ImportInterrupted broken, HttpServletRequest request) {
    return answer(
        Problem.of(
                HttpStatus.SERVICE_UNAVAILABLE,
                "import-interrupted",
                new Bilingual("导入中断", "The import broke off"),
                broken.detail())
            .with("rowsWritten", broken.rowsWritten()),
        request);
  }

  private static ResponseEntity<ProblemDetail> answer(Problem problem, HttpServletRequest request) {
    return ProblemAdvice.answer(problem, request.getRequestURI());
  }
}
