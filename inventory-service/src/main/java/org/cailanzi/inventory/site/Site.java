package org.cailanzi.inventory.site;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.cailanzi.platform.measure.Unusable;
import org.cailanzi.platform.problem.Bilingual;
import org.cailanzi.platform.region.Place;
import org.cailanzi.platform.region.Position;
import org.cailanzi.platform.region.RegionCode;
import org.jspecify.annotations.Nullable;

/**
 * A place that keeps food, or a bureau's sum over such places.
 *
 * @param code the first part of a stock's key: letters, digits, dot, hyphen, underscore
 * @param serves the regions whose residents it supplies; empty where it supplies shops only
 * @param partOf the site whose reports already contain this one's, or null
 * @param reports whether it owes a daily report, or null where its kind decides
 * @param at where it lies on the city's map, or null where nobody has said
 */
public record Site(
    String code,
    String zh,
    String en,
    SiteKind kind,
    RegionCode region,
    List<RegionCode> serves,
    @Nullable String partOf,
    @Nullable Boolean reports,
    @Nullable Position at) {

  /** Letters, digits, dot, hyphen, underscore. */
  static final Pattern CODE = Pattern.compile("[\\p{L}\\p{N}._-]{1,64}");

  public Site {
    serves = List.copyOf(serves);
    if (code.equals(partOf)) {
      throw new Unusable("网点不能是自己的一部分：" + code, "A site cannot be part of itself: " + code);
    }
  }

  /** Of x and y, which are known together or not at all. */
  static @Nullable Position position(@Nullable Double x, @Nullable Double y) {
    if (x == null && y == null) {
      return null;
    }
    if (x == null || y == null) {
      throw new Unusable("x 和 y 要么都填，要么都不填", "Give both x and y, or neither");
    }
    return new Position(x, y);
  }

  /** Its name with its code, for a sentence. */
  public Bilingual said() {
    return zh.equals(code)
        ? new Bilingual(code, code)
        : new Bilingual(zh + "（" + code + "）", en + " (" + code + ")");
  }

  public Place place() {
    return new Place(region, at);
  }

  /** Whether goods can lie there; a summary is a sum and no place. */
  public boolean isPlace() {
    return kind != SiteKind.SUMMARY;
  }

  /**
   * Whether its goods are for more than the district it stands in: a wholesale market or a depot
   * that supplies shops, or what serves people elsewhere.
   */
  public boolean suppliesBeyondDistrict() {
    RegionCode district = region.at(RegionCode.Level.DISTRICT);
    return serves.isEmpty()
        ? kind == SiteKind.WHOLESALE_MARKET || kind == SiteKind.RESERVE_DEPOT
        : serves.stream().anyMatch(it -> !district.contains(it));
  }

  /** Whether the people of a region are supplied from here. */
  public boolean serves(RegionCode place) {
    return serves.stream().anyMatch(it -> it.contains(place));
  }

  /** The nearest first: the site whose served region is the smallest that contains the place. */
  static Comparator<Site> nearestTo(RegionCode place) {
    return Comparator.comparingInt((Site it) -> -it.closeness(place)).thenComparing(Site::code);
  }

  /** The smallest region it serves that contains the place. */
  public Optional<RegionCode> servedRegionAround(RegionCode place) {
    return serves.stream()
        .filter(it -> it.contains(place))
        .max(Comparator.comparingInt(it -> it.code().length()));
  }

  private int closeness(RegionCode place) {
    return servedRegionAround(place).map(it -> it.code().length()).orElse(0);
  }
}
