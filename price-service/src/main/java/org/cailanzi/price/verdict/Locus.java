package org.cailanzi.price.verdict;

import org.cailanzi.platform.region.RegionCode;
import org.cailanzi.price.point.Place;
import org.cailanzi.price.point.PointKind;
import org.cailanzi.price.quote.Stage;

/**
 * A place as the index looks it up: one number for each region that contains it. Made once per
 * point, so that judging a quote parses no code.
 */
@SuppressWarnings("EnumOrdinal") // The numbers live and die with one index in memory.
public final class Locus {
  private static final int KIND_BITS = 3;
  private static final int STAGE_BITS = 2;

  private final long[] regions;

  public Locus(Place place) {
    RegionCode.Level[] levels = RegionCode.Level.values();
    int deep = place.region().level().ordinal() + 1;
    regions = new long[deep];
    for (int i = 0; i < deep; i++) {
      regions[i] = region(place.region().at(levels[i]), place.kind());
    }
  }

  int depth() {
    return regions.length;
  }

  long key(int level, Stage stage) {
    return (regions[level] << STAGE_BITS) | stage.ordinal();
  }

  static long key(RegionCode region, PointKind kind, Stage stage) {
    return (region(region, kind) << STAGE_BITS) | stage.ordinal();
  }

  // A leading 1 keeps 02 apart from 2; 16 digits and the bits of kind and stage fit a long.
  private static long region(RegionCode region, PointKind kind) {
    return (Long.parseLong("1" + region.code()) << KIND_BITS) | kind.ordinal();
  }
}
