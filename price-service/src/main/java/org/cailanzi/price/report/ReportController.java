package org.cailanzi.price.report;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import org.cailanzi.platform.city.CityProfile;
import org.cailanzi.platform.commodity.Commodity;
import org.cailanzi.platform.identity.Caller;
import org.cailanzi.platform.identity.Role;
import org.cailanzi.platform.measure.Unusable;
import org.cailanzi.platform.photo.Photo;
import org.cailanzi.platform.problem.Bilingual;
import org.cailanzi.platform.problem.Field;
import org.cailanzi.platform.problem.Problem;
import org.cailanzi.platform.region.RegionCode;
import org.cailanzi.price.intake.QuoteReading;
import org.cailanzi.price.quote.TypedPrice;
import org.cailanzi.price.report.PriceReport.Where;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * Takes what residents report, and tells whoever has the id what became of it. Who they are is not
 * kept, so there is no key of theirs either: the id alone makes a repeat one report.
 */
@RestController
class ReportController {
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{16,64}");

  private final ReportPrice reporting;
  private final Reports reports;
  private final QuoteReading reading;
  private final CityProfile city;
  private final Clock clock;

  ReportController(
      ReportPrice reporting, Reports reports, QuoteReading reading, CityProfile city, Clock clock) {
    this.reporting = reporting;
    this.reports = reports;
    this.reading = reading;
    this.city = city;
    this.clock = clock;
  }

  @PutMapping("/price-reports/{report}")
  ResponseEntity<ReceiptBody> report(
      Caller caller, @PathVariable String report, @RequestBody ReportForm form) {
    caller.require(Role.RESIDENT, Role.GRID_WORKER);
    Photo photo = form.photo == null ? null : Field.read("photo", () -> photo(form.photo));
    return switch (reporting.keep(read(id(report), form, photo), photo)) {
      case ReportOutcome.Kept(var kept) ->
          ResponseEntity.status(HttpStatus.CREATED).body(ReceiptBody.of(kept));
      case ReportOutcome.KeptBefore(var kept) -> ResponseEntity.ok(ReceiptBody.of(kept));
      case ReportOutcome.OtherThere _ -> throw notEdited(report).asException();
    };
  }

  @GetMapping("/price-reports/{report}")
  ReceiptBody one(Caller caller, @PathVariable String report) {
    caller.require(Role.RESIDENT, Role.GRID_WORKER, Role.BUREAU);
    return reports
        .byId(report)
        .map(ReceiptBody::of)
        .orElseThrow(() -> Problem.notFound("price-report", report).asException());
  }

  private static Photo photo(String base64) {
    return Photo.of(base64).withoutMetadata();
  }

  // Whoever has it reads what became of the report, so it is not to be guessed.
  private static String id(String report) {
    return Field.read(
        "report",
        () -> {
          if (!ID.matcher(report).matches()) {
            throw new Unusable(
                "编号须为 16 至 64 位字母、数字、连字符或下划线",
                "an id has 16 to 64 letters, digits, hyphens or underscores");
          }
          return report;
        });
  }

  private PriceReport read(String id, ReportForm form, @Nullable Photo photo) {
    Where where = where(form);
    String goods = Field.required("commodity", form.commodity);
    Commodity commodity = Field.read("commodity", () -> reading.commodity(goods));
    PriceForm typed = Field.required("price", form.price);
    BigDecimal yuan = Field.required("price.yuan", typed.yuan);
    String unit = Field.required("price.unit", typed.unit);
    TypedPrice price =
        Field.read("price", () -> reading.price(commodity, TypedPrice.of(yuan, unit)))
            .orElseThrow();
    LocalDate stated = Field.required("day", form.day);
    LocalDate day = Field.read("day", () -> reading.day(stated));
    return new PriceReport(
        id,
        where,
        commodity.code(),
        price,
        day,
        photo == null ? null : photo.sha256(),
        clock.instant().truncatedTo(ChronoUnit.MILLIS),
        null);
  }

  private Where where(ReportForm form) {
    if (form.point != null) {
      String named = form.point;
      var point = Field.read("point", () -> reading.point(named));
      return new Where(point.code(), null, point.place().region());
    }
    String shop = Field.required("shop", form.shop);
    String code = Field.required("region", form.region);
    RegionCode region = Field.read("region", () -> inCity(new RegionCode(code)));
    return Field.read("shop", () -> new Where(null, shop.strip(), region));
  }

  private RegionCode inCity(RegionCode region) {
    if (!city.code().contains(region)) {
      throw new Unusable("地区不在本市：" + region, "the region is not in the city: " + region);
    }
    return region;
  }

  private static Problem notEdited(String report) {
    return Problem.of(
            HttpStatus.CONFLICT,
            "report-not-edited",
            new Bilingual("举报不能修改", "A report is not edited"),
            new Bilingual(
                "编号 " + report + " 已用于另一条举报", "The id " + report + " is that of another report"))
        .fixedBy(new Bilingual("请换一个编号重新提交", "Report it anew under another id"));
  }

  record PriceForm(@Nullable BigDecimal yuan, @Nullable String unit) {}

  /**
   * @param point a known point by code or name; or else {@code shop} with its {@code region}
   * @param photo JPEG or PNG in Base64, at most 300 kB; place and time are taken out of it
   */
  record ReportForm(
      @Nullable String point,
      @Nullable String shop,
      @Nullable String region,
      @Nullable String commodity,
      @Nullable PriceForm price,
      @Nullable LocalDate day,
      @Nullable String photo) {}
}
