package org.cailanzi.inventory.report;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.cailanzi.inventory.act.CityClock;
import org.cailanzi.inventory.goods.Goods;
import org.cailanzi.inventory.site.Site;
import org.cailanzi.inventory.site.Sites;
import org.cailanzi.platform.commodity.Commodity;
import org.cailanzi.platform.identity.Caller;
import org.cailanzi.platform.identity.Role;
import org.cailanzi.platform.measure.Quantity;
import org.cailanzi.platform.problem.Bilingual;
import org.cailanzi.platform.problem.Field;
import org.cailanzi.platform.problem.Problem;
import org.cailanzi.platform.region.RegionCode;
import org.cailanzi.platform.web.QuantityBody;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Daily forms over HTTP, one by one, and what they contradict. */
@RestController
@RequestMapping("/reports")
class ReportController {
  private final Reports reports;
  private final Contradictions contradictions;
  private final Sites sites;
  private final Goods goods;
  private final CityClock clock;

  ReportController(
      Reports reports, Contradictions contradictions, Sites sites, Goods goods, CityClock clock) {
    this.reports = reports;
    this.contradictions = contradictions;
    this.sites = sites;
    this.goods = goods;
    this.clock = clock;
  }

  @PutMapping("/{site}/{day}")
  FormBody file(
      Caller caller,
      @PathVariable String site,
      @PathVariable LocalDate day,
      @RequestBody ReportForm form) {
    caller.require(Role.MARKET, Role.BUREAU);
    FormKey key = key(caller, site, day);
    return body(reports.file(key, form.read(goods), caller.id(), clock.now()));
  }

  @GetMapping("/{site}/{day}")
  FormBody get(Caller caller, @PathVariable String site, @PathVariable LocalDate day) {
    caller.require(Role.MARKET, Role.BUREAU);
    FormKey key = key(caller, site, day);
    @Nullable Form form = reports.find(key);
    if (form == null) {
      throw Problem.notFound("report", site + "/" + day).asException();
    }
    return body(form);
  }

  private FormKey key(Caller caller, String site, LocalDate day) {
    Site known = sites.find(site).orElseThrow(() -> Problem.notFound("site", site).asException());
    caller.requireScope(known.region());
    if (day.isAfter(clock.today())) {
      throw Problem.invalid(
              "day",
              new Bilingual(day + " 尚未到来", day + " has not come yet"),
              new Bilingual("请填写今天或以前的日期", "Report for today or a day before"))
          .asException();
    }
    return new FormKey(site, day);
  }

  private FormBody body(Form form) {
    return FormBody.of(form, contradictions.of(form));
  }

  @GetMapping("/findings")
  FindingList findings(Caller caller, @RequestParam LocalDate day, @RequestParam String within) {
    caller.require(Role.BUREAU);
    RegionCode region = Field.read("within", () -> new RegionCode(within));
    caller.requireScope(region);
    return new FindingList(
        contradictions.of(sites.within(region), day).stream().map(FindingBody::of).toList());
  }

  /** A form as it is filed. */
  record ReportForm(@Nullable List<@Nullable LineForm> lines) {
    List<Line> read(Goods goods) {
      return Field.each("lines", lines, (at, form) -> form.read(at + ".", goods));
    }
  }

  /** One commodity of it, every quantity with its unit; a blank stays blank. */
  record LineForm(
      @Nullable String commodity,
      @Nullable QuantityBody opening,
      @Nullable QuantityBody in,
      @Nullable QuantityBody out,
      @Nullable QuantityBody closing,
      @Nullable QuantityBody inTransit,
      @Nullable BigDecimal reportedCoverDays,
      @Nullable QuantityBody governmentReserve,
      @Nullable BigDecimal standardDays,
      @Nullable String reserveNote) {
    Line read(String at, Goods goods) {
      String name = Field.required(at + "commodity", commodity);
      Commodity known = Field.read(at + "commodity", () -> goods.named(name));
      QuantityBody end = Field.required(at + "closing", closing);
      return new Line(
          known.code(),
          optional(known, at + "opening", opening),
          optional(known, at + "in", in),
          optional(known, at + "out", out),
          quantity(known, at + "closing", end),
          optional(known, at + "inTransit", inTransit),
          reportedCoverDays,
          new Reserve(
              optional(known, at + "governmentReserve", governmentReserve),
              aboveZero(at + "standardDays", standardDays),
              reserveNote));
    }

    private static @Nullable BigDecimal aboveZero(String field, @Nullable BigDecimal days) {
      if (days != null && days.signum() <= 0) {
        throw Problem.invalid(
                field,
                new Bilingual("储备标准须大于零", "A standard is above zero"),
                new Bilingual("请填写天数，如 7", "Give a number of days, such as 7"))
            .asException();
      }
      return days;
    }

    private static @Nullable Quantity optional(
        Commodity commodity, String field, @Nullable QuantityBody body) {
      return body == null ? null : quantity(commodity, field, body);
    }

    private static Quantity quantity(Commodity commodity, String field, QuantityBody body) {
      return Field.read(field, () -> Goods.inStockUnit(commodity, body.read(field)));
    }
  }

  /** A form as it stands, with what it contradicts. */
  record FormBody(
      String site,
      LocalDate day,
      List<LineBody> lines,
      List<LineBody> earlier,
      List<FindingBody> findings) {
    static FormBody of(Form form, List<Contradiction> found) {
      return new FormBody(
          form.key().site(),
          form.key().day(),
          new TreeMap<>(form.current()).values().stream().map(LineBody::of).toList(),
          form.earlier().stream().map(LineBody::of).toList(),
          found.stream().map(FindingBody::of).toList());
    }
  }

  record LineBody(
      String commodity,
      int version,
      @Nullable QuantityBody opening,
      @Nullable QuantityBody in,
      @Nullable QuantityBody out,
      QuantityBody closing,
      @Nullable QuantityBody inTransit,
      @Nullable BigDecimal reportedCoverDays,
      @Nullable QuantityBody governmentReserve,
      @Nullable BigDecimal standardDays,
      @Nullable String reserveNote,
      String by,
      Instant at) {
    static LineBody of(Form.Entry entry) {
      Line line = entry.line();
      return new LineBody(
          line.commodity(),
          entry.version(),
          body(line.opening()),
          body(line.in()),
          body(line.out()),
          QuantityBody.of(line.closing()),
          body(line.inTransit()),
          line.reportedCoverDays(),
          body(line.reserve().government()),
          line.reserve().standardDays(),
          line.reserve().note(),
          entry.by(),
          entry.at());
    }

    private static @Nullable QuantityBody body(@Nullable Quantity quantity) {
      return quantity == null ? null : QuantityBody.of(quantity);
    }
  }

  record FindingList(List<FindingBody> items) {}

  record FindingBody(
      String kind,
      String weight,
      String site,
      LocalDate day,
      String commodity,
      String said,
      String reckoned,
      String text,
      String textEn) {
    static FindingBody of(Contradiction it) {
      return new FindingBody(
          it.kind().wireName(),
          it.weight().wireName(),
          it.site(),
          it.day(),
          it.commodity(),
          it.said(),
          it.reckoned(),
          it.text().zh(),
          it.text().en());
    }
  }
}
