package org.cailanzi.platform.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.cailanzi.platform.city.CityProfile;
import org.cailanzi.platform.problem.Bilingual;
import org.cailanzi.platform.problem.Problem;
import org.cailanzi.platform.problem.ProblemAdvice;
import org.cailanzi.platform.region.RegionCode;
import org.springframework.core.annotation.Order;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Says by name which region is out of scope, and which ones are in it. */
@RestControllerAdvice
@Order(0) // before the advice that answers a problem as it is
class ScopeProblems {
  private final CityProfile city;
  private final Clock clock;

  ScopeProblems(CityProfile city, Clock clock) {
    this.city = city;
    this.clock = clock;
  }

  @ExceptionHandler
  ResponseEntity<ProblemDetail> outOfScope(OutOfScope refused, HttpServletRequest request) {
    LocalDate today = clock.instant().atZone(city.zone()).toLocalDate();
    Problem problem =
        Problem.forbidden(OutOfScope.detail(said(refused.region(), today)))
            .fixedBy(mayAct(refused.scope().stream().map(it -> said(it, today)).toList()))
            .with("region", refused.region().code())
            .with("regionName", city.nameAround(refused.region(), today))
            .with("scope", refused.scope().stream().map(RegionCode::code).toList());
    return ProblemAdvice.answer(problem, request.getRequestURI());
  }

  private static Bilingual mayAct(List<Bilingual> regions) {
    return regions.isEmpty()
        ? new Bilingual(
            "您的账户没有管辖地区，请管理员设置", "Your account has no region; an administrator gives it one")
        : new Bilingual(
            "您的管辖范围：" + regions.stream().map(Bilingual::zh).collect(Collectors.joining("、")),
            "Your scope: " + regions.stream().map(Bilingual::en).collect(Collectors.joining(", ")));
  }

  private Bilingual said(RegionCode region, LocalDate today) {
    return city.nameAround(region, today).withCode(region.code());
  }
}
