package org.cailanzi.price.anomaly;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.cailanzi.platform.city.CityProfile;
import org.cailanzi.platform.commodity.Commodity;
import org.cailanzi.platform.identity.Caller;
import org.cailanzi.platform.problem.Bilingual;
import org.cailanzi.price.figure.Asked;
import org.cailanzi.price.figure.Asked.Question;
import org.cailanzi.price.figure.Panel;
import org.cailanzi.price.figure.Panels;
import org.cailanzi.price.figure.Panels.Span;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows whether a month's price of one commodity is abnormal after the years before it. */
@RestController
class AnomalyController {
  private static final int YEARS = 10;

  private final Asked asked;
  private final Panels panels;
  private final CityProfile city;

  AnomalyController(Asked asked, Panels panels, CityProfile city) {
    this.asked = asked;
    this.panels = panels;
    this.city = city;
  }

  /**
   * ALPS and IFPA of a month, over at most ten years of months.
   *
   * @param asOf an instant; what was kept after it is not seen
   */
  @GetMapping("/anomalies")
  AnomalyBody anomalies(
      Caller caller,
      @RequestParam String region,
      @RequestParam String commodity,
      @RequestParam YearMonth month,
      @RequestParam(defaultValue = "retail") String stage,
      @RequestParam(required = false) @Nullable Instant asOf) {
    Question question = asked.question(caller, region, stage, asOf);
    Commodity wanted = asked.goods(commodity).getFirst();
    LocalDate from = month.minusYears(YEARS).plusMonths(1).atDay(1);
    LocalDate to = month.atEndOfMonth();
    Panel panel =
        panels
            .of(List.of(wanted), question.stage(), question.scope(), List.of(new Span(from, to)))
            .getFirst()
            .panel();
    MonthlyPrices history = Months.of(panel, from, to);
    return new AnomalyBody(
        region,
        wanted.code(),
        question.stage().wireName(),
        month,
        question.asOf(),
        history.prices().size(),
        IndicatorBody.of(Alps.of(history, month, city.figures().alps())),
        IndicatorBody.of(Ifpa.of(history, month, city.figures().ifpa())));
  }

  /**
   * @param months how many months have a price
   */
  record AnomalyBody(
      String region,
      String commodity,
      String stage,
      YearMonth month,
      Instant asOf,
      int months,
      IndicatorBody alps,
      IndicatorBody ifpa) {}

  /**
   * @param insufficient says what is missing, where there is no value
   */
  record IndicatorBody(
      @Nullable BigDecimal value,
      @Nullable String grade,
      @Nullable Map<String, BigDecimal> parts,
      @Nullable Bilingual arithmetic,
      @Nullable Bilingual insufficient) {
    static IndicatorBody of(Outcome outcome) {
      return switch (outcome) {
        case Outcome.Reckoned(var value, var grade, var parts, var words) ->
            new IndicatorBody(value, grade, parts, words, null);
        case Outcome.Insufficient(var reason) -> new IndicatorBody(null, null, null, null, reason);
      };
    }
  }
}
