package org.cailanzi.price.forecast;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.cailanzi.platform.commodity.Commodity;
import org.cailanzi.platform.identity.Caller;
import org.cailanzi.platform.problem.Bilingual;
import org.cailanzi.price.figure.Asked;
import org.cailanzi.price.figure.Asked.Question;
import org.cailanzi.price.figure.Panel;
import org.cailanzi.price.figure.Panels;
import org.cailanzi.price.figure.Panels.Span;
import org.cailanzi.price.forecast.PriceForecast.Ahead;
import org.cailanzi.price.forecast.PriceForecast.Insufficient;
import org.cailanzi.price.forecast.PriceForecast.Told;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tells what a commodity is expected to cost in a region on the next days. */
@RestController
class ForecastController {
  private static final String METHOD = "last-value";

  private final Asked asked;
  private final Panels panels;
  private final ForecastSettings settings;

  ForecastController(Asked asked, Panels panels, ForecastSettings settings) {
    this.asked = asked;
    this.panels = panels;
    this.settings = settings;
  }

  /**
   * The seven days after one.
   *
   * @param asOf an instant; prices kept after it are not seen
   */
  @GetMapping("/forecast")
  ForecastBody forecast(
      Caller caller,
      @RequestParam String region,
      @RequestParam String commodity,
      @RequestParam LocalDate day,
      @RequestParam(defaultValue = "retail") String stage,
      @RequestParam(required = false) @Nullable Instant asOf) {
    Question question = asked.question(caller, region, stage, asOf);
    Commodity goods = asked.goods(commodity).getFirst();
    int carry = asked.matching().carryDays();
    Span past = new Span(day.minusDays(settings.pastDays() + (long) carry), day);
    Panel panel =
        panels
            .of(List.of(goods), question.stage(), question.scope(), List.of(past))
            .getFirst()
            .panel();
    PriceForecast forecast = PriceForecast.after(panel, day, asked.matching(), settings);
    return switch (forecast) {
      case Told(var mean, var unit, var points, var days) ->
          new ForecastBody(
              goods.code(),
              region,
              question.stage().wireName(),
              day,
              question.asOf(),
              METHOD,
              settings.share(),
              new Standing(mean, unit, points),
              null,
              days);
      case Insufficient(var reason) ->
          new ForecastBody(
              goods.code(),
              region,
              question.stage().wireName(),
              day,
              question.asOf(),
              METHOD,
              settings.share(),
              null,
              reason,
              List.of());
    };
  }

  /**
   * @param share of the days that are meant to fall into the band
   * @param standing what the forecast starts from, or null where too little is known
   * @param insufficient why there is none, or null
   */
  record ForecastBody(
      String commodity,
      String region,
      String stage,
      LocalDate day,
      Instant asOf,
      String method,
      double share,
      @Nullable Standing standing,
      @Nullable Bilingual insufficient,
      List<Ahead> items) {}

  /** The mean of the prices that stand on the day, in yuan. */
  record Standing(BigDecimal mean, String unit, int points) {}
}
