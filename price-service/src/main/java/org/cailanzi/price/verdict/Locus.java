package org.cailanzi.price.verdict;

import org.cailanzi.platform.region.RegionCode;
import org.cailanzi.price.point.Place;
import org.cailanzi.price.point.PointKind;
import org.cailanzi.price.quote.Stage;

/**
 * A place as the index looks it up: one number for each region that contains it, the smallest
 * first. Made once per point, so that judging a quote parses no code.
 */
@SuppressWarnings("EnumOrdinal") // The numbers live and die with one index in memory.
public final class Locus {
  private static final int KINDS = PointKind.values().length;
  static final int TABLES = KINDS * Stage.values().length;

  private final long[] regions;
  private final int kind;

  public Locus(Place place) {
    RegionCode.Level[] levels = RegionCode.Level.values();
    int deep = place.region().level().ordinal() + 1;
    regions = new long[deep];
    for (int i = 0; i < deep; i++) {
      regions[i] = number(place.region().at(levels[deep - 1 - i]));
    }
    kind = place.kind().ordinal();
  }

  int depth() {
    return regions.length;
  }

  /** The number of a region around the place: 0 the smallest, then what contains it. */
  long region(int outwards) {
    return regions[outwards];
  }

  /** Which of a commodity's tables is for this kind of point and a stage. */
  int table(Stage stage) {
    return stage.ordinal() * KINDS + kind;
  }

  static int table(PointKind kind, Stage stage) {
    return stage.ordinal() * KINDS + kind.ordinal();
  }

  /** A leading 1 keeps 02 apart from 2; 16 digits fit a long. */
  static long number(RegionCode region) {
    return Long.parseLong("1" + region.code());
  }
}
