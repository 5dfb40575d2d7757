package org.cailanzi.suite.city;

import java.util.List;
import org.cailanzi.platform.city.CityProfile;
import org.cailanzi.platform.region.Region;
import org.cailanzi.platform.region.RegionCode.Level;

/** Finds the code of a district by the name a table gives it, such as 长春新区(高新). */
final class Districts {
  private final List<Region> districts;

  Districts(CityProfile city) {
    districts = city.regions().stream().filter(it -> it.code().level() == Level.DISTRICT).toList();
  }

  String code(String name) {
    return of(name).code().code();
  }

  /**
   * The district of a name.
   *
   * @throws IllegalArgumentException for a name the profile does not know
   */
  Region of(String name) {
    String plain = name.replaceAll("[(（].*", "").strip();
    return districts.stream()
        .filter(it -> it.zh().equals(plain))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("The profile has no district " + name));
  }
}
