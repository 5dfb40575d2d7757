package org.cailanzi.price.report;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.cailanzi.platform.commodity.Commodity;
import org.cailanzi.platform.idempotency.Idempotency;
import org.cailanzi.platform.identity.Caller;
import org.cailanzi.platform.identity.Role;
import org.cailanzi.platform.photo.Photo;
import org.cailanzi.platform.problem.Bilingual;
import org.cailanzi.platform.problem.Field;
import org.cailanzi.platform.problem.Problem;
import org.cailanzi.platform.region.RegionCode;
import org.cailanzi.platform.web.UnitPriceBody;
import org.cailanzi.price.intake.QuoteReading;
import org.cailanzi.price.point.Point;
import org.cailanzi.price.quote.TypedPrice;
import org.cailanzi.price.report.PriceReport.Decision;
import org.cailanzi.price.report.PriceReport.State;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows the bureau what residents report, and takes what it found. */
@RestController
class VerifyController {
  private static final int PAGE = 100;

  private final ReportPrice reporting;
  private final Reports reports;
  private final QuoteReading reading;
  private final Idempotency idempotency;
  private final Clock clock;

  VerifyController(
      ReportPrice reporting,
      Reports reports,
      QuoteReading reading,
      Idempotency idempotency,
      Clock clock) {
    this.reporting = reporting;
    this.reports = reports;
    this.reading = reading;
    this.idempotency = idempotency;
    this.clock = clock;
  }

  @GetMapping("/price-reports")
  ReportList waiting(
      Caller caller, @RequestParam String region, @RequestParam(defaultValue = "") String after) {
    caller.require(Role.BUREAU);
    RegionCode within = Field.read("region", () -> new RegionCode(region));
    caller.requireScope(within);
    List<PriceReport> found = reports.waiting(within, after, PAGE);
    return new ReportList(
        found.stream().map(ReportBody::of).toList(),
        found.size() < PAGE ? null : ReportDocument.place(found.getLast()));
  }

  @GetMapping("/price-reports/{report}/photo")
  ResponseEntity<byte[]> photo(Caller caller, @PathVariable String report) {
    inScope(caller, report);
    Photo photo =
        reports.photo(report).orElseThrow(() -> Problem.notFound("photo", report).asException());
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(photo.mediaType()))
        .body(photo.bytes());
  }

  @PostMapping("/price-reports/{report}/verify")
  ResponseEntity<?> verify(
      Caller caller,
      @PathVariable String report,
      @RequestHeader(name = Idempotency.HEADER, required = false) @Nullable String key,
      @RequestBody VerifyForm form) {
    PriceReport found = inScope(caller, report);
    String reason = Field.required("reason", form.reason);
    String named = Field.required("point", form.point == null ? found.where().point() : form.point);
    Point point = Field.read("point", () -> reading.point(named));
    caller.requireScope(point.place().region());
    TypedPrice price = form.price == null ? found.price() : price(found, form.price);
    Decision decision =
        new Decision(State.VERIFIED, reason, caller.id(), now(), point.code(), price);
    return idempotency.once(
        caller, operation(report, "verify"), key, form, () -> decided(found, decision));
  }

  @PostMapping("/price-reports/{report}/reject")
  ResponseEntity<?> reject(
      Caller caller,
      @PathVariable String report,
      @RequestHeader(name = Idempotency.HEADER, required = false) @Nullable String key,
      @RequestBody VerifyForm form) {
    PriceReport found = inScope(caller, report);
    String reason = Field.required("reason", form.reason);
    Decision decision = new Decision(State.REJECTED, reason, caller.id(), now(), null, null);
    return idempotency.once(
        caller, operation(report, "reject"), key, form, () -> decided(found, decision));
  }

  private static String operation(String report, String finding) {
    return "POST /price-reports/" + report + "/" + finding;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  private PriceReport inScope(Caller caller, String report) {
    caller.require(Role.BUREAU);
    PriceReport found =
        reports
            .byId(report)
            .orElseThrow(() -> Problem.notFound("price-report", report).asException());
    caller.requireScope(found.where().region());
    return found;
  }

  private TypedPrice price(PriceReport report, PriceForm typed) {
    Commodity commodity = reading.commodity(report.commodity());
    BigDecimal yuan = Field.required("price.yuan", typed.yuan);
    String unit = Field.required("price.unit", typed.unit);
    return Field.read("price", () -> reading.price(commodity, TypedPrice.of(yuan, unit)))
        .orElseThrow();
  }

  private ResponseEntity<?> decided(PriceReport report, Decision decision) {
    return switch (reporting.decide(report, decision)) {
      case ReportOutcome.Kept(var now) -> ResponseEntity.ok(ReceiptBody.of(now));
      case ReportOutcome.KeptBefore(var now) -> ResponseEntity.ok(ReceiptBody.of(now));
      case ReportOutcome.OtherThere(var now) -> throw decidedOtherwise(now).asException();
    };
  }

  private static Problem decidedOtherwise(PriceReport report) {
    return Problem.of(
            HttpStatus.CONFLICT,
            "report-decided-otherwise",
            new Bilingual("举报已有结论", "The report is decided"),
            new Bilingual(
                "该举报" + report.state().zh(), "The report is " + report.state().wireName()))
        .with("state", report.state().wireName())
        .fixedBy(new Bilingual("如结论有误，请更正报价", "Correct the quote where that was wrong"));
  }

  record PriceForm(@Nullable BigDecimal yuan, @Nullable String unit) {}

  /**
   * @param point where it was verified; needed where the report names no known point
   * @param price as it was found; that of the report unless stated
   */
  record VerifyForm(@Nullable String reason, @Nullable String point, @Nullable PriceForm price) {}

  record ReportList(List<ReportBody> items, @Nullable String next) {}

  record ReportBody(
      String report,
      @Nullable String point,
      @Nullable String shop,
      String region,
      String commodity,
      UnitPriceBody price,
      String asTyped,
      LocalDate day,
      boolean hasPhoto,
      Instant at) {
    static ReportBody of(PriceReport report) {
      return new ReportBody(
          report.id(),
          report.where().point(),
          report.where().shop(),
          report.where().region().code(),
          report.commodity(),
          UnitPriceBody.of(report.price().normal()),
          report.price().toString(),
          report.day(),
          report.photo() != null,
          report.at());
    }
  }
}
