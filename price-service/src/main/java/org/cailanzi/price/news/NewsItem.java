package org.cailanzi.price.news;

import org.cailanzi.platform.region.RegionCode;
import org.cailanzi.price.breach.Breach;

/**
 * That a breach was opened, restated or withdrawn.
 *
 * @param number its place, from 1 and without a gap
 * @param revision of the breach, which tells its changes apart
 */
record NewsItem(long number, String breach, long revision, RegionCode region) {
  static NewsItem of(long number, Breach breach) {
    return new NewsItem(number, breach.key().id(), breach.revision(), breach.place().region());
  }

  /** Which change it is of: each is told once. */
  String change() {
    return change(breach, revision);
  }

  static String change(Breach breach) {
    return change(breach.key().id(), breach.revision());
  }

  private static String change(String breach, long revision) {
    return breach + "@" + revision;
  }
}
