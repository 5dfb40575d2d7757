package org.cailanzi.price.figure;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.cailanzi.platform.city.CityProfile;
import org.cailanzi.platform.commodity.Commodity;
import org.cailanzi.platform.identity.Caller;
import org.cailanzi.platform.problem.Bilingual;
import org.cailanzi.platform.problem.Problem;
import org.cailanzi.price.figure.Asked.Question;
import org.cailanzi.price.figure.Panels.Span;
import org.cailanzi.price.substitution.SubstitutionBody;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows what prices come to in a region: on a day, and over a stretch of days for a chart. */
@RestController
class FigureController {
  private static final long LONGEST = 366;

  private final Asked asked;
  private final Figures figures;
  private final Panels panels;
  private final CityProfile city;

  FigureController(Asked asked, Figures figures, Panels panels, CityProfile city) {
    this.asked = asked;
    this.figures = figures;
    this.panels = panels;
    this.city = city;
  }

  /**
   * The figures of a day, of one commodity or of all that anything was said of.
   *
   * @param asOf an instant; quotes and corrections kept after it are not seen, so that a past day's
   *     figures can be had again as they were
   */
  @GetMapping("/figures")
  FiguresBody ofDay(
      Caller caller,
      @RequestParam String region,
      @RequestParam LocalDate day,
      @RequestParam(required = false) @Nullable String commodity,
      @RequestParam(defaultValue = "retail") String stage,
      @RequestParam(required = false) @Nullable Instant asOf) {
    Question question = asked.question(caller, region, stage, asOf);
    List<Commodity> goods = asked.goods(commodity);
    List<FigureBody> items =
        figures.of(goods, question, day).stream()
            .filter(it -> goods.size() == 1 || it.figure().level().isPresent())
            .map(it -> FigureBody.of(it.commodity(), it.figure()))
            .toList();
    return new FiguresBody(
        question.region().code(),
        question.stage().wireName(),
        day,
        question.asOf(),
        city.rules().priceBaseDate(),
        items);
  }

  /** The levels of one commodity day by day, read by the ids of the months they lie in. */
  @GetMapping("/figures/series")
  SeriesBody series(
      Caller caller,
      @RequestParam String region,
      @RequestParam String commodity,
      @RequestParam(defaultValue = "retail") String stage,
      @RequestParam LocalDate from,
      @RequestParam LocalDate to,
      @RequestParam(required = false) @Nullable Instant asOf) {
    Question question = asked.question(caller, region, stage, asOf);
    Commodity wanted = asked.goods(commodity).getFirst();
    if (to.isBefore(from) || ChronoUnit.DAYS.between(from, to) >= LONGEST) {
      throw Problem.invalid(
              "to",
              new Bilingual("to 应在 from 当日或之后，最长 366 天", "to is from or later, 366 days at most"),
              new Bilingual("请改正起止日期", "Correct the days"))
          .asException();
    }
    Panel panel =
        panels
            .of(List.of(wanted), question.stage(), question.scope(), List.of(new Span(from, to)))
            .getFirst()
            .panel();
    List<DayBody> days =
        from.datesUntil(to.plusDays(1))
            .flatMap(
                day -> Level.of(panel.seen(day).values()).stream().map(it -> new DayBody(day, it)))
            .toList();
    return new SeriesBody(
        wanted.code(), region, question.stage().wireName(), question.asOf(), days);
  }

  record FiguresBody(
      String region,
      String stage,
      LocalDate day,
      Instant asOf,
      LocalDate baseDate,
      List<FigureBody> items) {}

  /**
   * @param level what was said for the day itself, without imputed prices; absent without any
   * @param replaced the products that were replaced at its points since the base date; prices on
   *     either side are compared only where {@code linked}
   */
  record FigureBody(
      String commodity,
      String zh,
      String en,
      @Nullable Level level,
      Changes changes,
      List<SubstitutionBody> replaced) {
    static FigureBody of(Commodity commodity, Figure figure) {
      return new FigureBody(
          commodity.code(),
          commodity.zh(),
          commodity.en(),
          figure.level().orElse(null),
          new Changes(
              ChangeBody.of(figure.onDay()),
              ChangeBody.of(figure.onWeek()),
              ChangeBody.of(figure.onBase())),
          figure.replaced().stream().map(SubstitutionBody::of).toList());
    }
  }

  record Changes(ChangeBody day, ChangeBody week, ChangeBody base) {}

  /**
   * @param items days with a price; the others are absent
   */
  record SeriesBody(
      String commodity, String region, String stage, Instant asOf, List<DayBody> items) {}

  record DayBody(LocalDate day, Level level) {}
}
