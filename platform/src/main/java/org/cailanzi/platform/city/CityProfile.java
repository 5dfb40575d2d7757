package org.cailanzi.platform.city;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cailanzi.platform.commodity.Commodities;
import org.cailanzi.platform.commodity.FoodGroup;
import org.cailanzi.platform.problem.Bilingual;
import org.cailanzi.platform.region.Region;
import org.cailanzi.platform.region.RegionCode;

/**
 * Everything that is this city's and no other's. No rule of a city is in code.
 *
 * @param code the region that contains the whole city
 * @param day the day the shipped sample is set in; rules never read it
 */
public record CityProfile(
    String name,
    String nameEn,
    RegionCode code,
    ZoneId zone,
    LocalDate day,
    List<Region> regions,
    Commodities commodities,
    List<FoodGroup> groups,
    CityRules rules,
    SupplyRules supply,
    PriceRules prices,
    FigureRules figures) {

  public CityProfile {
    regions = List.copyOf(regions);
    groups = List.copyOf(groups);
  }

  public Optional<Region> region(RegionCode wanted) {
    return regions.stream().filter(it -> it.code().equals(wanted)).findFirst();
  }

  /** A region's names on any map, its code where no map has it. */
  public Bilingual nameOf(RegionCode wanted) {
    return region(wanted)
        .map(it -> new Bilingual(it.zh(), it.en()))
        .orElseGet(() -> new Bilingual(wanted.code(), wanted.code()));
  }

  /** A region's names on the map of a day, its code where that map has none. */
  public Bilingual nameOf(RegionCode wanted, LocalDate on) {
    return regions.stream()
        .filter(it -> it.code().equals(wanted) && it.validOn(on))
        .findFirst()
        .map(it -> new Bilingual(it.zh(), it.en()))
        .orElseGet(() -> new Bilingual(wanted.code(), wanted.code()));
  }

  /** The names of the smallest region around a place that the map of a day has. */
  public Bilingual nameAround(RegionCode place, LocalDate on) {
    return regions.stream()
        .filter(it -> it.code().contains(place) && it.validOn(on))
        .max(Comparator.comparing(Region::code))
        .map(it -> new Bilingual(it.zh(), it.en()))
        .orElseGet(() -> new Bilingual(place.code(), place.code()));
  }

  public Optional<FoodGroup> group(String wanted) {
    return groups.stream().filter(it -> it.code().equals(wanted)).findFirst();
  }

  /** Whether goods of a group count towards another: the group itself, or one it is part of. */
  public boolean countsTowards(String group, String whole) {
    Map<String, FoodGroup> byCode = new LinkedHashMap<>();
    groups.forEach(it -> byCode.put(it.code(), it));
    for (FoodGroup at = byCode.get(group); at != null; at = byCode.get(at.parent())) {
      if (at.code().equals(whole)) {
        return true;
      }
    }
    return false;
  }
}
