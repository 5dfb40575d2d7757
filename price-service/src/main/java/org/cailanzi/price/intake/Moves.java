package org.cailanzi.price.intake;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.cailanzi.platform.region.RegionCode;
import org.cailanzi.price.quote.Series;
import org.cailanzi.price.quote.Stage;

/**
 * How prices moved within one delivery, point by point. It remembers so many of the latest, since a
 * file may be of any length.
 */
final class Moves {
  private static final int REMEMBERED = 20_000;
  private final Map<Of, ByPoint> moves = new LinkedHashMap<>();
  private int size;

  /** A price moved by a relative, told as its logarithm. */
  void add(Of of, String point, double relative) {
    if (moves.computeIfAbsent(of, _ -> new ByPoint()).put(point, relative)) {
      size++;
    }
    while (size > REMEMBERED && moves.size() > 1) {
      Of eldest = moves.keySet().iterator().next();
      ByPoint gone = moves.remove(eldest);
      size -= gone == null ? 0 : gone.relatives.size();
    }
  }

  /** How it moved at other points, in ascending order. */
  Ascending others(Of of, String point) {
    ByPoint all = moves.get(of);
    return all == null ? Ascending.NONE : all.without(point);
  }

  /** What moved how at each point; sorted once for all points that are held against it. */
  private static final class ByPoint {
    private final Map<String, Double> relatives = new HashMap<>();
    private Ascending sorted = Ascending.NONE;

    boolean put(String point, double relative) {
      sorted = Ascending.NONE;
      return relatives.put(point, relative) == null;
    }

    Ascending without(String point) {
      if (sorted == Ascending.NONE) {
        sorted = Ascending.of(relatives.values());
      }
      Double own = relatives.get(point);
      return own == null ? sorted : sorted.without(own);
    }
  }

  /** Prices that are held against each other. */
  record Of(String commodity, Stage stage, RegionCode district, LocalDate day) {
    static Of of(Series series, RegionCode region, LocalDate day) {
      RegionCode district =
          region.level().digits() > RegionCode.Level.DISTRICT.digits()
              ? region.at(RegionCode.Level.DISTRICT)
              : region;
      return new Of(series.commodity(), series.stage(), district, day);
    }
  }
}
