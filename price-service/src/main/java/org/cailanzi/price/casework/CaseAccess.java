package org.cailanzi.price.casework;

import java.util.Set;
import org.cailanzi.platform.identity.Caller;
import org.cailanzi.platform.identity.Role;
import org.cailanzi.platform.problem.Bilingual;
import org.cailanzi.platform.problem.Problem;
import org.cailanzi.platform.region.RegionCode;
import org.cailanzi.price.casefile.CaseFile;
import org.cailanzi.price.casefile.CaseFiles;
import org.cailanzi.price.casefile.CaseKey;
import org.cailanzi.price.point.OwnPoints;
import org.cailanzi.price.point.Point;
import org.cailanzi.price.point.Points;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who sees a case: the bureau of its region, and the market whose point it is of. */
@Component
class CaseAccess {
  private final CaseFiles files;
  private final OwnPoints ownPoints;
  private final Points points;

  CaseAccess(CaseFiles files, OwnPoints ownPoints, Points points) {
    this.files = files;
    this.ownPoints = ownPoints;
    this.points = points;
  }

  CaseFile known(CaseKey key) {
    return files.byKey(key).orElseThrow(() -> Problem.notFound("case", key.id()).asException());
  }

  /** The files that a caller may list within a region. */
  CaseFiles.Whose whose(Caller caller, RegionCode within) {
    return new CaseFiles.Whose(within, ownPoints.of(caller));
  }

  CaseFile read(Caller caller, CaseKey key) {
    return require(caller, key, Role.BUREAU, Role.MARKET);
  }

  CaseFile require(Caller caller, CaseKey key, Role... roles) {
    caller.require(roles);
    CaseFile file = known(key);
    caller.requireScope(file.place().region());
    @Nullable Set<String> own = ownPoints.of(caller);
    if (own != null && !own.contains(key.point())) {
      throw notTheirs(key.point()).asException();
    }
    return file;
  }

  private Problem notTheirs(String code) {
    Bilingual point = Point.nameOf(code, points.byCode(code).orElse(null));
    return Problem.forbidden(
        new Bilingual("您不代表采价点“" + point.zh() + "”", "You do not speak for " + point.en()));
  }
}
