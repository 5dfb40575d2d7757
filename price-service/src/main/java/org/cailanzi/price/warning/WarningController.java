package org.cailanzi.price.warning;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.cailanzi.platform.city.CityProfile;
import org.cailanzi.platform.identity.Caller;
import org.cailanzi.platform.identity.Role;
import org.cailanzi.platform.problem.Bilingual;
import org.cailanzi.price.alarm.Signals;
import org.cailanzi.price.figure.Asked;
import org.cailanzi.price.figure.Asked.Question;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows which groups of goods are likely to run short or dear. */
@RestController
class WarningController {
  private final Asked asked;
  private final Signals signals;
  private final Cover cover;
  private final CityProfile city;

  WarningController(Asked asked, Signals signals, Cover cover, CityProfile city) {
    this.asked = asked;
    this.signals = signals;
    this.cover = cover;
    this.city = city;
  }

  /** The warnings of a region on a day, the gravest first; groups without one are at the end. */
  @GetMapping("/warnings")
  WarningsBody warnings(
      Caller caller,
      @RequestHeader(HttpHeaders.AUTHORIZATION) String bearer,
      @RequestParam String region,
      @RequestParam LocalDate day) {
    caller.require(Role.BUREAU, Role.DISPATCHER);
    Question question = asked.question(caller, region, "retail", null);
    caller.requireScope(question.region());
    Cover.Answer answer = cover.of(question.region(), day, bearer);
    List<WarningBody> items =
        signals.of(question, day).stream()
            .map(it -> Warning.of(it, answer, city.figures().warning()))
            .sorted(Comparator.comparingInt(Warning::step).reversed())
            .map(WarningBody::of)
            .toList();
    boolean answered = answer instanceof Cover.Answer.Told;
    return new WarningsBody(region, day, question.asOf(), answered, items);
  }

  /**
   * @param inventoryAnswered false where all stand on prices alone
   */
  record WarningsBody(
      String region,
      LocalDate day,
      Instant asOf,
      boolean inventoryAnswered,
      List<WarningBody> items) {}

  /**
   * @param warning {@code none}, {@code attention}, {@code warning} or {@code urgent}
   * @param price {@code unknown}, {@code calm}, {@code rising} or {@code alarm}
   * @param coverLevel as inventory has it, absent where it told nothing
   * @param because the sums the price signal rests on
   */
  record WarningBody(
      String group,
      String warning,
      String price,
      @Nullable String coverLevel,
      @Nullable BigDecimal coverDays,
      Bilingual text,
      List<Bilingual> because) {
    static WarningBody of(Warning it) {
      return new WarningBody(
          it.signal().group().code(),
          it.grade(),
          it.signal().strength().name().toLowerCase(Locale.ROOT),
          it.cover().map(Cover.OfGroup::level).orElse(null),
          it.cover().map(Cover.OfGroup::days).orElse(null),
          it.words(),
          it.signal().because());
    }
  }
}
