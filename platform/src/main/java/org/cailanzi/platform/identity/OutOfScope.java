package org.cailanzi.platform.identity;

import java.util.List;
import org.cailanzi.platform.problem.Bilingual;
import org.cailanzi.platform.problem.Problem;
import org.cailanzi.platform.problem.ProblemException;
import org.cailanzi.platform.region.RegionCode;

/** A region that the caller may not act for; {@link ScopeProblems} says what people call it. */
final class OutOfScope extends ProblemException {
  private final transient RegionCode region;
  private final transient List<RegionCode> scope;

  OutOfScope(RegionCode region, List<RegionCode> scope) {
    super(
        Problem.forbidden(detail(new Bilingual(region.code(), region.code())))
            .with("region", region.code()));
    this.region = region;
    this.scope = scope;
  }

  RegionCode region() {
    return region;
  }

  List<RegionCode> scope() {
    return scope;
  }

  static Bilingual detail(Bilingual region) {
    return new Bilingual(region.zh() + "不在您的管辖范围内", region.en() + " is outside your scope");
  }
}
