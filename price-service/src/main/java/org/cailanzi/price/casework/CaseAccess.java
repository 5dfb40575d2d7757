package org.cailanzi.price.casework;

import org.cailanzi.platform.identity.Caller;
import org.cailanzi.platform.identity.Role;
import org.cailanzi.platform.problem.Problem;
import org.cailanzi.price.casefile.CaseFile;
import org.cailanzi.price.casefile.CaseFiles;
import org.cailanzi.price.casefile.CaseKey;
import org.springframework.stereotype.Component;

/** Who sees a case: the bureau and the markets of its region. */
@Component
class CaseAccess {
  private final CaseFiles files;

  CaseAccess(CaseFiles files) {
    this.files = files;
  }

  CaseFile known(CaseKey key) {
    return files.byKey(key).orElseThrow(() -> Problem.notFound("case", key.id()).asException());
  }

  CaseFile read(Caller caller, CaseKey key) {
    return require(caller, key, Role.BUREAU, Role.MARKET);
  }

  CaseFile require(Caller caller, CaseKey key, Role... roles) {
    caller.require(roles);
    CaseFile file = known(key);
    caller.requireScope(file.place().region());
    return file;
  }
}
