package org.cailanzi.price.figure;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.cailanzi.platform.city.CityProfile;
import org.cailanzi.platform.commodity.Commodity;
import org.cailanzi.platform.identity.Caller;
import org.cailanzi.platform.identity.Role;
import org.cailanzi.platform.problem.Bilingual;
import org.cailanzi.platform.problem.Field;
import org.cailanzi.platform.problem.Problem;
import org.cailanzi.platform.region.RegionCode;
import org.cailanzi.price.figure.Change.Matching;
import org.cailanzi.price.quote.Stage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what a question about figures has in common with the others. */
@Component
public class Asked {
  private final CityProfile city;
  private final Clock clock;

  Asked(CityProfile city, Clock clock) {
    this.city = city;
    this.clock = clock;
  }

  /**
   * Where, at which stage and as known when.
   *
   * @param asOf now unless stated
   * @throws org.cailanzi.platform.problem.ProblemException 400 naming the parameter, 403 for whom
   *     the figures are not meant
   */
  public Question question(Caller caller, String region, String stage, @Nullable Instant asOf) {
    caller.require(
        Role.BUREAU, Role.MARKET, Role.DISPATCHER, Role.GRID_WORKER, Role.HEALTH_AUTHORITY);
    RegionCode within = Field.read("region", () -> new RegionCode(region));
    Stage wanted = Field.read("stage", () -> Stage.named(stage));
    if (wanted == Stage.COST) {
      // A mean of few shops tells what each paid.
      caller.require(Role.BUREAU);
      caller.requireScope(within);
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    return new Question(within, wanted, asOf == null || asOf.isAfter(now) ? now : asOf);
  }

  /** One of the city's goods by code or name, or all of them without a name. */
  public List<Commodity> goods(@Nullable String commodity) {
    return commodity == null || commodity.isBlank()
        ? city.commodities().all()
        : List.of(
            city.commodities()
                .named(commodity)
                .orElseThrow(() -> Problem.notFound("commodity", commodity).asException()));
  }

  /** The city's rule for which points are compared. */
  public Matching matching() {
    return new Matching(city.figures().leastPoints(), city.figures().carryDays());
  }

  /** What a region is called, or its code where the city does not know it. */
  public Bilingual name(RegionCode region) {
    return city.nameOf(region);
  }

  /**
   * @param asOf what is kept later is not seen
   */
  public record Question(RegionCode region, Stage stage, Instant asOf) {
    public Panel.Scope scope() {
      return new Panel.Scope(region, asOf);
    }
  }
}
