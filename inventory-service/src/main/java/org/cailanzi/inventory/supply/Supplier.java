package org.cailanzi.inventory.supply;

import java.util.regex.Pattern;
import org.cailanzi.platform.region.RegionCode;

/**
 * A firm, farm or cooperative that could bring food, from the city or from afar.
 *
 * @param region where it is; its offers come from there unless they say otherwise
 */
public record Supplier(String code, String zh, String en, RegionCode region) {
  /** Letters, digits, dot, hyphen, underscore: of suppliers and offers alike. */
  static final Pattern CODE = Pattern.compile("[\\p{L}\\p{N}._-]{1,64}");

  public Supplier {
    requireCode("supplier", code);
  }

  static void requireCode(String what, String code) {
    if (!CODE.matcher(code).matches()) {
      throw new IllegalArgumentException(
          "A code of a "
              + what
              + " is 1 to 64 letters, digits, dots, hyphens or underscores, not \""
              + code
              + "\"");
    }
  }
}
