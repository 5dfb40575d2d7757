package org.cailanzi.inventory.replenishment;

import java.time.LocalDate;
import java.util.Map;
import org.cailanzi.platform.city.CityProfile;
import org.cailanzi.platform.problem.Bilingual;
import org.cailanzi.platform.region.RegionCode;

/**
 * What people call all that a proposal speaks of by codes; a code that nobody named stays itself.
 *
 * @param day of the map that regions are named by
 */
record Names(
    CityProfile city,
    LocalDate day,
    Map<String, Bilingual> sites,
    Map<String, Bilingual> suppliers) {
  Names {
    sites = Map.copyOf(sites);
    suppliers = Map.copyOf(suppliers);
  }

  Bilingual site(String code) {
    return Bilingual.among(sites, code);
  }

  Bilingual supplier(String code) {
    return Bilingual.among(suppliers, code);
  }

  Bilingual region(RegionCode code) {
    return city.nameOf(code, day);
  }

  Bilingual group(String code) {
    return city.group(code)
        .map(it -> new Bilingual(it.zh(), it.en()))
        .orElseGet(() -> unnamed(code));
  }

  Bilingual commodity(String code) {
    return city.commodities()
        .byCode(code)
        .map(it -> new Bilingual(it.zh(), it.en()))
        .orElseGet(() -> unnamed(code));
  }

  private static Bilingual unnamed(String code) {
    return new Bilingual(code, code);
  }
}
