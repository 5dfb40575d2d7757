package org.cailanzi.price.doubt;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.cailanzi.platform.commodity.Commodity;
import org.cailanzi.platform.idempotency.Idempotency;
import org.cailanzi.platform.identity.Caller;
import org.cailanzi.platform.identity.Role;
import org.cailanzi.platform.problem.Field;
import org.cailanzi.platform.problem.Problem;
import org.cailanzi.price.intake.Intake;
import org.cailanzi.price.intake.QuoteReading;
import org.cailanzi.price.point.Point;
import org.cailanzi.price.quote.DecideOutcome;
import org.cailanzi.price.quote.Doubt.Decision;
import org.cailanzi.price.quote.Doubt.Finding;
import org.cailanzi.price.quote.DoubtBody;
import org.cailanzi.price.quote.Entry;
import org.cailanzi.price.quote.Quote;
import org.cailanzi.price.quote.Series;
import org.cailanzi.price.quote.Source;
import org.cailanzi.price.quote.Stage;
import org.cailanzi.price.quote.TypedPrice;
import org.cailanzi.price.quote.Version;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Takes a person's word on a price that is doubted: it is right, it is not, or it is another. */
@RestController
class DecisionController {
  private final Idempotency idempotency;
  private final QuoteReading reading;
  private final Intake intake;
  private final Clock clock;

  DecisionController(Idempotency idempotency, QuoteReading reading, Intake intake, Clock clock) {
    this.idempotency = idempotency;
    this.reading = reading;
    this.intake = intake;
    this.clock = clock;
  }

  @PostMapping("/doubts/{point}/{commodity}/{stage}/{day}/{version}/{finding}")
  ResponseEntity<?> decide(
      Caller caller,
      @PathVariable String point,
      @PathVariable String commodity,
      @PathVariable String stage,
      @PathVariable LocalDate day,
      @PathVariable int version,
      @PathVariable String finding,
      @RequestHeader(name = Idempotency.HEADER, required = false) @Nullable String key,
      @RequestBody DecisionForm form) {
    caller.require(Role.BUREAU);
    Point at = Field.read("point", () -> reading.point(point));
    caller.requireScope(at.place().region());
    Commodity goods = Field.read("commodity", () -> reading.commodity(commodity));
    Series series =
        new Series(at.code(), goods.code(), Field.read("stage", () -> Stage.named(stage)));
    Doubted doubted = new Doubted(at, goods, series, day, version);
    Act act = Field.oneOf("finding", finding, List.of(Act.values()), Act::wireName);
    String reason = Field.required("reason", form.reason);
    @Nullable Entry corrected = act == Act.CORRECT ? corrected(caller, goods, form) : null;
    String operation = "POST /doubts/" + series.key() + "|" + day + "|" + version + "/" + finding;
    return idempotency.once(
        caller,
        operation,
        key,
        form,
        () -> done(doubted, new Decision(act.finding(), reason, caller.id(), now()), corrected));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  // What a person puts in its place is vouched for by that person.
  private Entry corrected(Caller caller, Commodity goods, DecisionForm form) {
    String reason = Field.required("reason", form.reason);
    @Nullable PriceForm typed = form.price;
    @Nullable TypedPrice price =
        typed == null && Boolean.TRUE.equals(form.noPrice)
            ? null
            : price(goods, Field.required("price", typed));
    return new Entry(price, caller.id(), Source.FORM, null, reason);
  }

  private TypedPrice price(Commodity goods, PriceForm typed) {
    BigDecimal yuan = Field.required("price.yuan", typed.yuan);
    String unit = Field.required("price.unit", typed.unit);
    return Field.read("price", () -> reading.price(goods, TypedPrice.of(yuan, unit))).orElseThrow();
  }

  private ResponseEntity<?> done(Doubted it, Decision decision, @Nullable Entry corrected) {
    DecideOutcome outcome = intake.decide(it.series(), it.day(), it.version(), decision);
    return switch (outcome) {
      case DecideOutcome.Decided(var version) -> decided(it, version, decision, corrected);
      case DecideOutcome.DecidedBefore(var version) -> decided(it, version, decision, corrected);
      case DecideOutcome.DecidedOtherwise(var version) ->
          throw Refusals.decidedOtherwise(version).asException();
      case DecideOutcome.Superseded(var by) -> throw Refusals.superseded(by).asException();
      case DecideOutcome.NotDoubted _ -> throw Refusals.notDoubted().asException();
      case DecideOutcome.Unknown _ ->
          throw Problem.notFound("quote", it.series().key() + "|" + it.day()).asException();
    };
  }

  private ResponseEntity<?> decided(
      Doubted it, Version version, Decision decision, @Nullable Entry corrected) {
    if (corrected != null) {
      String act = "correction:" + decision.by() + ":" + version.number();
      Quote quote = new Quote(it.series(), it.day(), corrected, act);
      intake.take(List.of(new Intake.Sighting(quote, it.point())));
    }
    return ResponseEntity.ok(DecidedBody.of(it, version));
  }

  /** A version of a quote, as it is named in the address. */
  record Doubted(Point point, Commodity commodity, Series series, LocalDate day, int version) {}

  /** What a person may say of a doubted price. */
  private enum Act {
    CONFIRM,
    REJECT,
    CORRECT;

    String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }

    Finding finding() {
      return this == CONFIRM ? Finding.CONFIRMED : Finding.REJECTED;
    }
  }

  record PriceForm(@Nullable BigDecimal yuan, @Nullable String unit) {}

  /**
   * @param price the right one, or {@code noPrice}, where it is corrected
   */
  record DecisionForm(
      @Nullable String reason, @Nullable PriceForm price, @Nullable Boolean noPrice) {}

  record DecidedBody(
      String point,
      String commodity,
      String stage,
      LocalDate day,
      int version,
      boolean counts,
      @Nullable DoubtBody doubt) {
    static DecidedBody of(Doubted it, Version version) {
      return new DecidedBody(
          it.series().point(),
          it.series().commodity(),
          it.series().stage().wireName(),
          it.day(),
          version.number(),
          version.counts(),
          DoubtBody.of(version.doubt()));
    }
  }
}
