package org.cailanzi.price.escalation;

import java.time.LocalDate;
import java.util.List;
import org.cailanzi.platform.city.CityProfile;
import org.cailanzi.platform.city.PriceRules.Escalation.Step;
import org.cailanzi.platform.identity.Caller;
import org.cailanzi.platform.identity.Role;
import org.cailanzi.platform.problem.Bilingual;
import org.cailanzi.platform.problem.Field;
import org.cailanzi.platform.region.RegionCode;
import org.cailanzi.price.breach.Breaches;
import org.cailanzi.price.escalation.Escalation.Over;
import org.cailanzi.price.escalation.Escalation.Standing;
import org.cailanzi.price.quote.Stage;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Says what is to be reported upwards about a region on a day. */
@RestController
class EscalationController {
  private final Breaches breaches;
  private final Escalation escalation;

  EscalationController(Breaches breaches, CityProfile city) {
    this.breaches = breaches;
    this.escalation = new Escalation(city.prices().escalation());
  }

  @GetMapping("/escalation")
  EscalationBody on(Caller caller, @RequestParam String region, @RequestParam LocalDate day) {
    caller.require(Role.BUREAU);
    RegionCode within = Field.read("region", () -> new RegionCode(region));
    caller.requireScope(within);
    List<LocalDate> days =
        day.minusDays(escalation.days() - 1L).datesUntil(day.plusDays(1)).toList();
    List<Over> over =
        breaches.open(days, within).stream()
            .filter(it -> it.series().stage() == Stage.RETAIL)
            .map(it -> new Over(it.day(), it.series().commodity(), it.series().point()))
            .toList();
    return EscalationBody.of(within, day, escalation.on(day, over));
  }

  /**
   * @param run how many days in a row, counted up to the longest step at most
   * @param step what is due, absent before the first step
   */
  record EscalationBody(
      String region, LocalDate day, int run, @Nullable Bilingual step, List<Escalation.Day> days) {
    static EscalationBody of(RegionCode region, LocalDate day, Standing standing) {
      return new EscalationBody(
          region.code(),
          day,
          standing.run(),
          standing.step().map(EscalationBody::words).orElse(null),
          standing.days());
    }

    private static Bilingual words(Step step) {
      return new Bilingual(step.zh(), step.en());
    }
  }
}
