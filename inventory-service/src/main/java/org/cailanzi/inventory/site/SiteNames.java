package org.cailanzi.inventory.site;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.cailanzi.platform.problem.Bilingual;
import org.springframework.stereotype.Component;

/** What people call sites; a code that nobody registered stays itself. */
@Component
public class SiteNames {
  private final Sites sites;

  SiteNames(Sites sites) {
    this.sites = sites;
  }

  /** Names without codes, for bodies that have the codes beside them; of those registered. */
  public Map<String, Bilingual> of(Collection<String> codes) {
    Map<String, Bilingual> names = new HashMap<>();
    sites
        .find(codes.stream().distinct().toList())
        .forEach(it -> names.put(it.code(), new Bilingual(it.zh(), it.en())));
    return names;
  }

  /** The name with its code, for a sentence: 样例超市 滨湖区（WX-SM-320211）. */
  public Bilingual said(String code) {
    return sites.find(code).map(Site::said).orElseGet(() -> new Bilingual(code, code));
  }
}
