package org.cailanzi.price.intake;

import java.time.LocalDate;
import java.util.Collection;
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
  private final Map<Of, Map<String, Double>> moves = new LinkedHashMap<>();
  private int size;

  /** A price moved by a relative, told as its logarithm. */
  void add(Of of, String point, double relative) {
    if (moves.computeIfAbsent(of, _ -> new HashMap<>()).put(point, relative) == null) {
      size++;
    }
    while (size > REMEMBERED && moves.size() > 1) {
      Of eldest = moves.keySet().iterator().next();
      size -= moves.getOrDefault(eldest, Map.of()).size();
      moves.remove(eldest);
    }
  }

  /** How it moved at other points. */
  Collection<Double> others(Of of, String point) {
    Map<String, Double> all = moves.getOrDefault(of, Map.of());
    return all.entrySet().stream()
        .filter(it -> !it.getKey().equals(point))
        .map(Map.Entry::getValue)
        .toList();
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
