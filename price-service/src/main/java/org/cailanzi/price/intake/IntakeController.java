package org.cailanzi.price.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.cailanzi.platform.city.CityProfile;
import org.cailanzi.platform.commodity.Commodity;
import org.cailanzi.platform.idempotency.Idempotency;
import org.cailanzi.platform.identity.Caller;
import org.cailanzi.platform.identity.Role;
import org.cailanzi.platform.problem.Field;
import org.cailanzi.price.intake.Intake.Sighting;
import org.cailanzi.price.point.Point;
import org.cailanzi.price.quote.Entry;
import org.cailanzi.price.quote.Quote;
import org.cailanzi.price.quote.Quotes;
import org.cailanzi.price.quote.Remark;
import org.cailanzi.price.quote.Series;
import org.cailanzi.price.quote.Source;
import org.cailanzi.price.quote.Stage;
import org.cailanzi.price.quote.Stalls;
import org.cailanzi.price.quote.TypedPrice;
import org.cailanzi.price.substitution.Substitutions;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Takes one quote from a form. */
@RestController
class IntakeController {
  /** So many days back is looked for the last price, to say how long there was none. */
  private static final int SILENT_FOR_LONG = 62;

  private final Idempotency idempotency;
  private final QuoteReading reading;
  private final Quotes quotes;
  private final Intake intake;
  private final StoredMoves moves;
  private final Substitutions substitutions;
  private final CityProfile city;

  IntakeController(
      Idempotency idempotency,
      QuoteReading reading,
      Quotes quotes,
      Intake intake,
      StoredMoves moves,
      Substitutions substitutions,
      CityProfile city) {
    this.idempotency = idempotency;
    this.reading = reading;
    this.quotes = quotes;
    this.intake = intake;
    this.moves = moves;
    this.substitutions = substitutions;
    this.city = city;
  }

  @PostMapping("/quotes")
  ResponseEntity<?> quote(
      Caller caller,
      @RequestHeader(name = Idempotency.HEADER, required = false) @Nullable String key,
      @RequestBody QuoteForm form) {
    caller.require(Role.MARKET, Role.BUREAU);
    return idempotency.once(
        caller, "POST /quotes", key, form, () -> take(caller, String.valueOf(key), form));
  }

  private ResponseEntity<?> take(Caller caller, String key, QuoteForm form) {
    Commodity commodity =
        Field.read(
            "commodity", () -> reading.commodity(Field.required("commodity", form.commodity)));
    Sighting sighting = sighting(caller, key, form, commodity);
    Remarks rules =
        new Remarks(
            quotes,
            substitutions,
            city.prices().quality(),
            moves.around(sighting),
            SILENT_FOR_LONG);
    List<List<Remark>> remarks = rules.on(List.of(sighting));
    Intake.Taken taken = intake.take(Remarks.doubted(List.of(sighting), remarks)).getFirst();
    return ResponseEntity.status(HttpStatus.CREATED)
        .body(QuoteBody.of(taken, sighting.point(), commodity, remarks.getFirst()));
  }

  private Sighting sighting(Caller caller, String key, QuoteForm form, Commodity commodity) {
    String pointName = Field.required("point", form.point);
    String stageName = Field.required("stage", form.stage);
    LocalDate stated = Field.required("day", form.day);
    Point point = Field.read("point", () -> reading.point(pointName));
    caller.requireScope(point.place().region());
    Stage stage = Field.read("stage", () -> Stage.named(stageName));
    LocalDate day = Field.read("day", () -> reading.day(stated));
    @Nullable Stalls stalls =
        form.stalls == null ? null : Field.read("stalls", () -> new Stalls(form.stalls));
    @Nullable TypedPrice price = price(form, stalls, commodity);
    String collector = form.collector == null ? caller.id() : form.collector;
    Entry entry =
        Field.read(
            "collector",
            () -> new Entry(price, collector, Source.FORM, form.grade, form.note, stalls));
    Series series = new Series(point.code(), commodity.code(), stage);
    String act = "form:" + caller.id() + ":" + key;
    return new Sighting(new Quote(series, day, entry, act), point);
  }

  private @Nullable TypedPrice price(QuoteForm form, @Nullable Stalls stalls, Commodity commodity) {
    boolean none = stalls == null ? Boolean.TRUE.equals(form.noPrice) : stalls.readings() == 0;
    if (form.price == null && none) {
      return null;
    }
    PriceForm typed = Field.required("price", form.price);
    @Nullable BigDecimal mean =
        Field.read("stalls", () -> reading.mean(stalls, typed.yuan)).orElse(null);
    BigDecimal yuan = Field.required("price.yuan", mean);
    String unit = Field.required("price.unit", typed.unit);
    return Field.read("price", () -> reading.price(commodity, TypedPrice.of(yuan, unit)))
        .orElse(null);
  }

  record PriceForm(@Nullable BigDecimal yuan, @Nullable String unit) {}

  /**
   * @param noPrice true says that there was none ("无"), where {@code price} is absent
   * @param collector who saw it; the caller, unless stated
   * @param stalls what the stalls asked, null where one had none; the price is their mean then, and
   *     {@code price} need only say the unit
   */
  record QuoteForm(
      @Nullable String point,
      @Nullable String commodity,
      @Nullable String stage,
      @Nullable PriceForm price,
      @Nullable Boolean noPrice,
      @Nullable LocalDate day,
      @Nullable String collector,
      @Nullable String grade,
      @Nullable String note,
      @Nullable List<@Nullable BigDecimal> stalls) {}
}
