package org.cailanzi.delivery.courier;

import org.cailanzi.platform.measure.Unusable;
import org.cailanzi.platform.region.RegionCode;

/**
 * Who carries goods to doors; one courier stays in one area (rule Q5).
 *
 * @param id the name of the account the courier signs in with
 * @param dwellings the most homes in one slot, at least 1
 */
public record Courier(String id, String name, RegionCode area, int dwellings) {
  public Courier {
    if (dwellings < 1 || dwellings > 1_000) {
      throw new Unusable(
          "每名配送员每时段服务 1 至 1000 户，而不是 " + dwellings,
          "a courier serves 1 to 1000 dwellings: " + dwellings);
    }
    if (name.isBlank() || name.length() > 60) {
      throw new Unusable("姓名为 1 至 60 个字", "a name has 1 to 60 characters");
    }
  }
}
