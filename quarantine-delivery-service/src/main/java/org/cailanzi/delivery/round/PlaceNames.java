package org.cailanzi.delivery.round;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cailanzi.platform.city.CityProfile;
import org.cailanzi.platform.problem.Bilingual;
import org.cailanzi.platform.region.Region;
import org.cailanzi.platform.region.RegionCode;
import org.cailanzi.platform.region.RegionCode.Level;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What people call a place. The profile names regions down to the street and some communities; of
 * any other place the nearest region it names is told, with the rest of the code.
 */
@Component
class PlaceNames {
  private final Map<RegionCode, Region> known;

  PlaceNames(CityProfile city) {
    this.known =
        city.regions().stream()
            .collect(Collectors.toMap(Region::code, Function.identity(), (first, later) -> later));
  }

  Bilingual of(RegionCode place) {
    Level[] levels = Level.values();
    for (int i = levels.length - 1; i >= 0; i--) {
      RegionCode around = place.at(levels[i]);
      @Nullable Region named = known.get(around);
      if (named != null) {
        String rest = place.code().substring(around.code().length());
        return new Bilingual(joined(named.zh(), rest), joined(named.en(), rest));
      }
    }
    return new Bilingual(place.code(), place.code());
  }

  private static String joined(String name, String rest) {
    return rest.isEmpty() ? name : name + " " + rest;
  }
}
