package org.cailanzi.delivery.road;

import java.util.Arrays;
import java.util.Locale;
import org.cailanzi.platform.measure.Unusable;
import org.cailanzi.platform.region.RegionCode;
import org.cailanzi.platform.region.RegionCode.Level;

/**
 * What is looked for on the map, as it is written on the wire: {@code dwelling:D00006}, {@code
 * region:220103001002}, {@code site:CC-CP-220103} or {@code node:17}.
 */
record PlaceName(Kind kind, String code) {
  /** What the code is one of. */
  enum Kind {
    REGION,
    SITE,
    NODE,
    DWELLING;

    String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  PlaceName {
    if (code.isBlank()) {
      throw new Unusable("缺少编号", "The code is missing");
    }
  }

  /** A community or a grid: a larger region has no one place at the road. */
  static PlaceName ofRegion(RegionCode region) {
    if (region.level().compareTo(Level.COMMUNITY) < 0) {
      throw new Unusable(
          "位置应属于社区（12 位）或网格（15 位），而不是 " + region,
          "A place is that of a community (12 digits) or grid (15), not of " + region);
    }
    return new PlaceName(Kind.REGION, region.code());
  }

  static PlaceName ofSite(String site) {
    return new PlaceName(Kind.SITE, site);
  }

  /**
   * Reads what {@link #toString()} writes.
   *
   * @throws Unusable for anything else
   */
  static PlaceName parse(String written) {
    int colon = written.indexOf(':');
    Kind kind =
        Arrays.stream(Kind.values())
            .filter(it -> colon > 0 && it.wireName().equals(written.substring(0, colon)))
            .findFirst()
            .orElseThrow(
                () ->
                    new Unusable(
                        "请写成 dwelling:、region:、site: 或 node: 加编号",
                        "Write dwelling:, region:, site: or node: and the code"));
    String code = written.substring(colon + 1);
    return kind == Kind.REGION ? ofRegion(new RegionCode(code)) : new PlaceName(kind, code);
  }

  @Override
  public String toString() {
    return kind.wireName() + ":" + code;
  }
}
