package org.cailanzi.platform.region;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cailanzi.platform.measure.Unusable;

/**
 * A place by its statistical code: province 2 digits, city 4, district 6, street or town 9,
 * community 12, and our own grid 15 (DOMAIN §4.1). A code contains every code it is a prefix of.
 */
public record RegionCode(String code) implements Comparable<RegionCode> {
  private static final Set<Integer> LENGTHS =
      Stream.of(Level.values()).map(Level::digits).collect(Collectors.toSet());

  public RegionCode {
    // Made anew for each region around each quote of a long file.
    if (!LENGTHS.contains(code.length()) || !hasDigitsAlone(code)) {
      throw new Unusable(
          "区划代码为 2、4、6、9、12 或 15 位数字，而不是“" + code + "”",
          "A region code has 2, 4, 6, 9, 12 or 15 digits, not \"" + code + "\"");
    }
  }

  private static boolean hasDigitsAlone(String code) {
    for (int i = 0; i < code.length(); i++) {
      if (code.charAt(i) < '0' || code.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  public boolean contains(RegionCode other) {
    return other.code.startsWith(code);
  }

  public Level level() {
    return switch (code.length()) {
      case 2 -> Level.PROVINCE;
      case 4 -> Level.CITY;
      case 6 -> Level.DISTRICT;
      case 9 -> Level.STREET;
      case 12 -> Level.COMMUNITY;
      default -> Level.GRID;
    };
  }

  /** The code cut to a level at or above its own: the district of a community, and so on. */
  public RegionCode at(Level level) {
    return code.length() <= level.digits()
        ? this
        : new RegionCode(code.substring(0, level.digits()));
  }

  @Override
  public int compareTo(RegionCode other) {
    return code.compareTo(other.code);
  }

  @Override
  public String toString() {
    return code;
  }

  /** From the province down to the grid, with the digits of a code at that level. */
  public enum Level {
    PROVINCE(2),
    CITY(4),
    DISTRICT(6),
    STREET(9),
    COMMUNITY(12),
    GRID(15);

    private final int digits;

    Level(int digits) {
      this.digits = digits;
    }

    public int digits() {
      return digits;
    }
  }
}
