package org.cailanzi.inventory.site;

import org.cailanzi.platform.identity.Caller;
import org.cailanzi.platform.problem.Bilingual;
import org.cailanzi.platform.problem.Problem;
import org.springframework.stereotype.Component;

/** The sites where goods can lie, for whoever may act there. */
@Component
public class Places {
  private final Sites sites;

  public Places(Sites sites) {
    this.sites = sites;
  }

  /** The place of a code, or a problem: 404, outside the caller's scope 403, a summary 400. */
  public Site require(Caller caller, String code) {
    Site site = require(code);
    caller.requireScope(site.region());
    return site;
  }

  /** The place of a code, whoever asks. */
  public Site require(String code) {
    Site site = sites.find(code).orElseThrow(() -> Problem.notFound("site", code).asException());
    if (!site.isPlace()) {
      throw Problem.invalid(
              "site",
              new Bilingual(
                  "网点 " + code + " 是汇总，不能收发货", "Site " + code + " is a summary and keeps no goods"),
              new Bilingual("请填写实际存货的网点", "Name the site where the goods lie"))
          .asException();
    }
    return site;
  }
}
