package org.cailanzi.inventory.cover;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.IntStream;
import org.cailanzi.inventory.forecast.Exhaustion;
import org.cailanzi.inventory.forecast.Forecast;
import org.jspecify.annotations.Nullable;

/**
 * The first day on which a group's goods no longer suffice if nothing comes in. A date is absent
 * where the goods last beyond {@code within}.
 *
 * @param earliest one time in ten it is before this
 * @param latest one time in ten it is after this; where more is planned than goes, if it goes on as
 *     it did
 * @param banded false where too few days told what goes out: then nobody can say how far off it is,
 *     and earliest and latest are the day itself
 * @param pace what the goods go at: {@code plan} where more is planned than goes, else the method
 *     of the forecast, {@code mean} where too few days told for one, or {@code unknown}
 */
record RunsOut(
    @Nullable LocalDate expected,
    @Nullable LocalDate earliest,
    @Nullable LocalDate latest,
    @Nullable LocalDate within,
    boolean banded,
    String pace) {
  private static final RunsOut UNKNOWN = new RunsOut(null, null, null, null, false, "unknown");
  private static final int WEEK = 7;

  /**
   * @param out grams that went out on each of the days before, {@code NaN} where nobody told
   * @param first the day whose demand is the first still to come
   */
  static RunsOut of(GroupCover group, double[] out, LocalDate first) {
    if (group.unknown() != null) {
      return UNKNOWN;
    }
    Cover cover = group.cover();
    @Nullable Long planned = cover.demand().planned();
    double atLeast = planned == null ? 0 : planned;
    double stock = (double) cover.available();
    Optional<Forecast> forecast = Forecast.after(out);
    Exhaustion when =
        forecast
            .map(it -> it.exhausts(stock, atLeast))
            .orElseGet(() -> Exhaustion.at(stock, (double) cover.demand().grams()));
    return new RunsOut(
        day(when.expected(), first),
        day(when.earliest(), first),
        day(when.latest(), first),
        first.plusDays(Exhaustion.LIMIT_DAYS - 1L),
        forecast.isPresent(),
        pace(forecast, cover.demand()));
  }

  /** What is planned is eaten as planned, whatever a few sites told. */
  private static String pace(Optional<Forecast> forecast, Demand demand) {
    @Nullable Long planned = demand.planned();
    if (planned != null && forecast.map(RunsOut::week).orElse(0.0) < planned) {
      return forecast.isPresent() || demand.grams() == planned ? "plan" : "mean";
    }
    return forecast.map(Forecast::method).orElse("mean");
  }

  private static double week(Forecast forecast) {
    return IntStream.range(0, WEEK).mapToDouble(forecast::expected).average().orElse(0);
  }

  private static @Nullable LocalDate day(@Nullable Integer after, LocalDate first) {
    return after == null ? null : first.plusDays(after);
  }
}
