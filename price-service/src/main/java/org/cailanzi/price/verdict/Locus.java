package org.cailanzi.price.verdict;

import java.util.List;
import java.util.stream.Stream;
import org.cailanzi.platform.region.RegionCode;
import org.cailanzi.price.point.Place;
import org.cailanzi.price.point.PointKind;
import org.cailanzi.price.quote.Stage;

/**
 * A place as one index knows it. Made once per point and index, so that judging a quote looks up no
 * region.
 */
@SuppressWarnings("EnumOrdinal") // The numbers live and die with one index in memory.
public final class Locus {
  private static final int KINDS = PointKind.values().length;
  static final int TABLES = KINDS * Stage.values().length;

  private final CeilingIndex index;
  private final Place place;
  private final int kind;
  private final int region;

  Locus(CeilingIndex index, Place place, RegionIds regions) {
    this.index = index;
    this.place = place;
    this.kind = place.kind().ordinal();
    this.region = regions.first(regions());
  }

  /** The number of the smallest region around the place that a ceiling names. */
  int region() {
    return region;
  }

  /**
   * @throws IllegalArgumentException when it was made by another index
   */
  void requireOf(CeilingIndex asked) {
    if (index != asked) {
      throw new IllegalArgumentException("A place is looked up in the index that made it");
    }
  }

  /** The regions around the place, the smallest first. */
  List<RegionCode> regions() {
    return Stream.of(RegionCode.Level.values())
        .filter(it -> it.digits() <= place.region().code().length())
        .map(place.region()::at)
        .toList()
        .reversed();
  }

  /** Which of the tables is for this kind of point and a stage. */
  int table(Stage stage) {
    return stage.ordinal() * KINDS + kind;
  }

  static int table(PointKind kind, Stage stage) {
    return stage.ordinal() * KINDS + kind.ordinal();
  }
}
