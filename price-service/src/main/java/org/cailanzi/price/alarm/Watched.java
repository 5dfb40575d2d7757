package org.cailanzi.price.alarm;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.cailanzi.platform.city.FigureRules.Rise;
import org.cailanzi.platform.region.RegionCode;
import org.cailanzi.price.figure.Change;
import org.cailanzi.price.figure.Change.Matching;
import org.cailanzi.price.figure.Panels.GoodsPanel;

/**
 * A rise to look at before there is an alarm (rule P8, early watch).
 *
 * @param threshold the share that it is above
 */
record Watched(RegionCode district, String commodity, Change.Known change, BigDecimal threshold) {

  /** The rises of one commodity in a district that a rule speaks of: at once, and within days. */
  static List<Watched> on(
      LocalDate day, RegionCode district, GoodsPanel goods, Rise rule, Matching matching) {
    List<Watched> watched = new ArrayList<>();
    add(watched, district, goods, between(goods, day, 1, matching), rule.once());
    add(watched, district, goods, between(goods, day, rule.days(), matching), rule.within());
    return watched;
  }

  private static Change between(GoodsPanel goods, LocalDate day, int days, Matching matching) {
    return Change.between(goods.panel(), day.minusDays(days), day, matching);
  }

  private static void add(
      List<Watched> watched,
      RegionCode district,
      GoodsPanel goods,
      Change change,
      BigDecimal threshold) {
    if (change instanceof Change.Known known && known.relative().roseMoreThan(threshold)) {
      watched.add(new Watched(district, goods.commodity().code(), known, threshold));
    }
  }
}
