package org.cailanzi.price.alarm;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cailanzi.platform.city.FigureRules.Filing;
import org.cailanzi.platform.measure.UnitPrice;
import org.cailanzi.price.figure.Panel;
import org.cailanzi.price.figure.Panel.Standing;
import org.cailanzi.price.figure.Panels.GoodsPanel;
import org.cailanzi.price.figure.Relative;

/**
 * A rise that a shop has to file within 24 hours (rule P7): by so much or more, just as much
 * included.
 *
 * @param before the price it is compared with, and the day it was said for
 */
record ToFile(
    String point,
    String commodity,
    LocalDate day,
    UnitPrice price,
    Standing before,
    Filing rule,
    Relative rise) {

  /**
   * What the points have to file for a price of a day. The price so many days before is the last
   * one said by then, not older than {@code carry} days.
   */
  static List<ToFile> on(LocalDate day, GoodsPanel goods, List<Filing> rules, int carry) {
    Panel panel = goods.panel();
    List<ToFile> found = new ArrayList<>();
    for (String point : panel.points()) {
      Optional<UnitPrice> price = panel.seen(point, day);
      for (Filing rule : rules) {
        Optional<Standing> before = panel.standing(point, day.minusDays(rule.days()), carry);
        if (price.isPresent() && before.isPresent()) {
          // Another product has no rise to file.
          panel
              .pair(point, before.get(), new Standing(price.get(), day))
              .map(it -> Relative.of(List.of(it)))
              .filter(it -> it.roseBy(rule.rise()))
              .ifPresent(
                  rise ->
                      found.add(
                          new ToFile(
                              point,
                              goods.commodity().code(),
                              day,
                              price.get(),
                              before.get(),
                              rule,
                              rise)));
        }
      }
    }
    return found;
  }
}
