package org.cailanzi.price.substitution;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.cailanzi.platform.city.CityProfile;
import org.cailanzi.platform.commodity.Commodity;
import org.cailanzi.platform.identity.Caller;
import org.cailanzi.platform.identity.Role;
import org.cailanzi.platform.problem.Bilingual;
import org.cailanzi.platform.problem.Field;
import org.cailanzi.platform.problem.Problem;
import org.cailanzi.price.point.Point;
import org.cailanzi.price.point.Points;
import org.cailanzi.price.quote.Doubt.Decision;
import org.cailanzi.price.quote.Doubt.Finding;
import org.cailanzi.price.quote.Series;
import org.cailanzi.price.quote.Stage;
import org.cailanzi.price.quote.TypedPrice;
import org.cailanzi.price.substitution.Substitution.Overlap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Puts on record that a series is of another product from a day on. */
@RestController
class SubstitutionController {
  private final Substitutions substitutions;
  private final Points points;
  private final CityProfile city;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  SubstitutionController(
      Substitutions substitutions,
      Points points,
      CityProfile city,
      ApplicationEventPublisher events,
      Clock clock) {
    this.substitutions = substitutions;
    this.points = points;
    this.city = city;
    this.events = events;
    this.clock = clock;
  }

  @PutMapping("/substitutions/{point}/{commodity}/{stage}/{from}")
  ResponseEntity<SubstitutionBody> replace(
      Caller caller,
      @PathVariable String point,
      @PathVariable String commodity,
      @PathVariable String stage,
      @PathVariable LocalDate from,
      @RequestBody SubstitutionForm form) {
    caller.require(Role.MARKET, Role.BUREAU);
    Point at =
        points.byCode(point).orElseThrow(() -> Problem.notFound("point", point).asException());
    caller.requireScope(at.place().region());
    Commodity goods = goods(commodity);
    Series series =
        new Series(at.code(), goods.code(), Field.read("stage", () -> Stage.named(stage)));
    Substitution said = form.read(series, from, caller, clock.instant());
    if (substitutions.record(said)) {
      events.publishEvent(new ProductReplaced(said));
      return ResponseEntity.status(HttpStatus.CREATED).body(SubstitutionBody.of(said));
    }
    Substitution there = substitutions.byId(said.id()).orElseThrow();
    if (!there.says(said)) {
      throw notEdited(there).asException();
    }
    return ResponseEntity.ok(SubstitutionBody.of(there));
  }

  @GetMapping("/substitutions")
  SubstitutionList of(
      Caller caller,
      @RequestParam String commodity,
      @RequestParam(defaultValue = "retail") String stage) {
    caller.require(Role.BUREAU, Role.MARKET, Role.DISPATCHER, Role.HEALTH_AUTHORITY);
    Stage wanted = Field.read("stage", () -> Stage.named(stage));
    if (wanted == Stage.COST) {
      caller.require(Role.BUREAU);
    }
    return new SubstitutionList(
        substitutions.of(List.of(goods(commodity).code()), wanted).stream()
            .map(SubstitutionBody::of)
            .toList());
  }

  private Commodity goods(String name) {
    return city.commodities()
        .named(name)
        .orElseThrow(() -> Problem.notFound("commodity", name).asException());
  }

  private static Problem notEdited(Substitution there) {
    return Problem.of(
            HttpStatus.CONFLICT,
            "substitution-not-edited",
            new Bilingual("代表品更换记录不能修改", "A substitution is not edited"),
            new Bilingual(
                there.from() + " 已记录由“" + there.oldProduct() + "”更换为“" + there.newProduct() + "”",
                "From %s it is on record as %s in place of %s"
                    .formatted(there.from(), there.newProduct(), there.oldProduct())))
        .fixedBy(new Bilingual("如又更换，请另记一日", "Record another one of another day"));
  }

  record PriceForm(@Nullable BigDecimal yuan, @Nullable String unit) {
    TypedPrice read(String field) {
      BigDecimal amount = Field.required(field + ".yuan", yuan);
      String per = Field.required(field + ".unit", unit);
      return Field.read(field, () -> TypedPrice.of(amount, per));
    }
  }

  /**
   * @param oldPrice what the old product cost on a day on which the new one cost {@code newPrice};
   *     both, or neither where nobody knows
   */
  record SubstitutionForm(
      @Nullable String oldProduct,
      @Nullable String newProduct,
      @Nullable String reason,
      @Nullable PriceForm oldPrice,
      @Nullable PriceForm newPrice) {
    Substitution read(Series series, LocalDate from, Caller by, Instant now) {
      String before = Field.required("oldProduct", oldProduct);
      String after = Field.required("newProduct", newProduct);
      String why = Field.required("reason", reason);
      Instant at = now.truncatedTo(ChronoUnit.MILLIS);
      @Nullable Overlap overlap = overlap();
      // What the bureau records itself, it vouches for.
      @Nullable Decision word =
          by.is(Role.BUREAU) ? new Decision(Finding.CONFIRMED, why, by.id(), at) : null;
      return Field.read(
          "newProduct",
          () -> new Substitution(series, from, before, after, why, overlap, by.id(), at, word));
    }

    private @Nullable Overlap overlap() {
      if (oldPrice == null && newPrice == null) {
        return null;
      }
      TypedPrice before = Field.required("oldPrice", oldPrice).read("oldPrice");
      TypedPrice after = Field.required("newPrice", newPrice).read("newPrice");
      return Field.read("newPrice", () -> new Overlap(before, after));
    }
  }

  record SubstitutionList(List<SubstitutionBody> items) {}
}
