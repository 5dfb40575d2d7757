package org.cailanzi.delivery.round;

import org.cailanzi.platform.problem.Bilingual;
import org.cailanzi.platform.region.RegionCode;

/**
 * A request that is on no round, why, and what would make it possible.
 *
 * @param code stable, such as {@code couriers-full}
 */
record Unplanned(String request, RegionCode region, String code, Bilingual why, Bilingual fix) {

  static Unplanned noCourier(Candidate it) {
    return of(
        it,
        "no-courier-for-area",
        new Bilingual("没有负责 " + it.region() + " 的配送员", "No courier's area contains " + it.region()),
        new Bilingual(
            "登记一名负责区域包含 " + it.region() + " 的配送员",
            "Register a courier whose area contains " + it.region()));
  }

  static Unplanned underWay(Candidate it) {
    return of(
        it,
        "rounds-under-way",
        new Bilingual("本时段该区域的路线都已出发", "Every round of this slot there has started"),
        new Bilingual("增派一名配送员，或在下一时段安排", "Add a courier, or plan it for the next slot"));
  }

  static Unplanned full(Candidate it, int couriers, int capacity) {
    return of(
        it,
        "couriers-full",
        new Bilingual(
            "该区域 " + couriers + " 名配送员共 " + capacity + " 户已满",
            couriers + " couriers there are full with " + capacity + " dwellings"),
        new Bilingual("增派一名配送员，或提高每轮户数", "Add a courier, or raise the dwellings of a round"));
  }

  static Unplanned visitedTwice(Candidate it) {
    return of(
        it,
        "visited-twice",
        new Bilingual("该户当天已安排两次上门", "The dwelling has two visits that day already"),
        new Bilingual("改在另一天安排", "Plan it for another day"));
  }

  static Unplanned holdRunsOut(Candidate it) {
    return of(
        it,
        "hold-runs-out",
        new Bilingual("预留将在时段结束前到期", "Its hold runs out before the slot is over"),
        new Bilingual("到期后系统会重新预留，届时再安排", "It is held anew when it runs out; plan it then"));
  }

  private static Unplanned of(Candidate it, String code, Bilingual why, Bilingual fix) {
    return new Unplanned(it.request(), it.region(), code, why, fix);
  }
}
