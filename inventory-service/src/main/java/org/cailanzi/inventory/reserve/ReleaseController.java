package org.cailanzi.inventory.reserve;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.cailanzi.inventory.act.CityClock;
import org.cailanzi.inventory.act.Fingerprint;
import org.cailanzi.inventory.cover.Standing;
import org.cailanzi.inventory.cover.Standings;
import org.cailanzi.inventory.goods.Goods;
import org.cailanzi.inventory.reserve.Release.State;
import org.cailanzi.inventory.reserve.Trigger.Kind;
import org.cailanzi.inventory.site.Site;
import org.cailanzi.inventory.site.SiteKind;
import org.cailanzi.inventory.site.Sites;
import org.cailanzi.inventory.stock.StockKey;
import org.cailanzi.platform.city.CityProfile;
import org.cailanzi.platform.commodity.Commodity;
import org.cailanzi.platform.idempotency.Idempotency;
import org.cailanzi.platform.identity.Caller;
import org.cailanzi.platform.identity.Role;
import org.cailanzi.platform.measure.MeasureUnit;
import org.cailanzi.platform.measure.UnitPrice;
import org.cailanzi.platform.problem.Field;
import org.cailanzi.platform.problem.Problem;
import org.cailanzi.platform.region.RegionCode;
import org.cailanzi.platform.web.QuantityBody;
import org.cailanzi.platform.web.UnitPriceBody;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Releases of the reserve over HTTP. */
@RestController
@RequestMapping("/reserve-releases")
class ReleaseController {
  private static final int SHARE_DIGITS = 4;

  private final ReleaseReserve release;
  private final ReserveBooks books;
  private final Standings standings;
  private final Sites sites;
  private final Goods goods;
  private final CityProfile city;
  private final CityClock clock;
  private final Idempotency idempotency;

  ReleaseController(
      ReleaseReserve release,
      ReserveBooks books,
      Standings standings,
      Sites sites,
      Goods goods,
      CityProfile city,
      CityClock clock,
      Idempotency idempotency) {
    this.release = release;
    this.books = books;
    this.standings = standings;
    this.sites = sites;
    this.goods = goods;
    this.city = city;
    this.clock = clock;
    this.idempotency = idempotency;
  }

  @PostMapping
  ResponseEntity<?> release(
      Caller caller,
      @RequestHeader(name = Idempotency.HEADER, required = false) @Nullable String key,
      @RequestBody ReleaseForm form) {
    caller.require(Role.BUREAU);
    return idempotency.once(
        caller,
        "POST /reserve-releases",
        key,
        form,
        () -> released(caller, String.valueOf(key), form));
  }

  private ResponseEntity<ReleaseBody> released(Caller caller, String key, ReleaseForm form) {
    Site depot = depot(caller, Field.required("site", form.site()));
    Goods.Some some = goods.read("", form.commodity(), form.quantity());
    StockKey stock = new StockKey(depot.code(), some.commodity().code());
    UnitPrice price = price("price", form.price(), some.commodity());
    UnitPrice market = price("marketPrice", form.marketPrice(), some.commodity());
    BigDecimal perHead = Field.required("perHeadKg", form.perHeadKg());
    long grams = Field.read("perHeadKg", () -> MeasureUnit.KILOGRAM.times(perHead).amount());
    Release wanted =
        new Release(
            "R-" + Fingerprint.of(caller.id(), key).substring(0, 16),
            some.quantity(),
            trigger(caller, Field.required("trigger", form.trigger()), some.commodity()),
            price,
            market,
            grams,
            caller.id(),
            clock.now(),
            clock.today(),
            State.RELEASING);
    return switch (release.release(stock, wanted)) {
      case ReleaseOutcome.Stands(var of, var done) ->
          ResponseEntity.status(HttpStatus.CREATED).body(ReleaseBody.of(of, done));
      case ReleaseOutcome.Refused(var of, var broken) ->
          throw ReleaseRefusals.notAllowed(of, broken).asException();
    };
  }

  private Site depot(Caller caller, String code) {
    Site site = sites.find(code).orElseThrow(() -> Problem.notFound("site", code).asException());
    caller.requireScope(site.region());
    if (site.kind() != SiteKind.RESERVE_DEPOT) {
      throw ReleaseRefusals.noDepot(code).asException();
    }
    return site;
  }

  private static UnitPrice price(String field, @Nullable UnitPriceBody body, Commodity commodity) {
    UnitPrice price = Field.required(field, body).read(field);
    if (price.dimension() != commodity.dimension()) {
      throw ReleaseRefusals.priceOfOtherKind(field, price).asException();
    }
    return price;
  }

  private Trigger trigger(Caller caller, TriggerForm form, Commodity commodity) {
    String kind = Field.required("trigger.kind", form.kind());
    Kind read = Field.read("trigger.kind", () -> Kind.parse(kind));
    return switch (read) {
      case INDEX_RISE ->
          new Trigger(
              read,
              Field.required("trigger.rise", form.rise()),
              Field.required("trigger.evidence", form.evidence()));
      case ORDER -> new Trigger(read, null, Field.required("trigger.evidence", form.evidence()));
      case LOW_COVER -> lowCover(caller, form, commodity);
    };
  }

  /** How the cover stands is ours to know, not the caller's to tell. */
  private Trigger lowCover(Caller caller, TriggerForm form, Commodity commodity) {
    @Nullable String place = form.region();
    RegionCode region =
        place == null ? city.code() : Field.read("trigger.region", () -> new RegionCode(place));
    caller.requireScope(region);
    Standing standing =
        standings.of(region, clock.today()).stream()
            .filter(it -> it.group().code().equals(commodity.group()))
            .findFirst()
            .orElseThrow();
    return new Trigger(
        Kind.LOW_COVER,
        share(standing),
        "%s %s %s: %d g ÷ %d g/d, %d d"
            .formatted(
                clock.today(),
                region,
                commodity.group(),
                standing.available(),
                standing.daily(),
                standing.target()));
  }

  private static @Nullable BigDecimal share(Standing standing) {
    long wanted = Math.multiplyExact(standing.daily(), standing.target());
    return standing.unknown() != null || wanted == 0
        ? null
        : BigDecimal.valueOf(standing.available())
            // Rounded up, so that what is at the very limit does not count as below it.
            .divide(BigDecimal.valueOf(wanted), SHARE_DIGITS, RoundingMode.CEILING);
  }

  @GetMapping
  ReleaseList of(Caller caller, @RequestParam String site) {
    caller.require(Role.BUREAU, Role.MARKET);
    Site depot = sites.find(site).orElseThrow(() -> Problem.notFound("site", site).asException());
    caller.requireScope(depot.region());
    return new ReleaseList(
        books.of(site).stream()
            .flatMap(book -> book.releases().stream().map(it -> ReleaseBody.of(book.stock(), it)))
            .toList());
  }

  /** A release as it is asked for. */
  record ReleaseForm(
      @Nullable String site,
      @Nullable String commodity,
      @Nullable QuantityBody quantity,
      @Nullable TriggerForm trigger,
      @Nullable UnitPriceBody price,
      @Nullable UnitPriceBody marketPrice,
      @Nullable BigDecimal perHeadKg) {}

  /**
   * @param rise of the vegetable index within a week, as a fraction
   * @param region whose cover counts, or null for the city's
   */
  record TriggerForm(
      @Nullable String kind,
      @Nullable BigDecimal rise,
      @Nullable String evidence,
      @Nullable String region) {}

  record ReleaseList(List<ReleaseBody> items) {}

  /** A release as it is. */
  record ReleaseBody(
      String release,
      String state,
      String site,
      String commodity,
      QuantityBody quantity,
      String trigger,
      @Nullable BigDecimal triggerValue,
      String evidence,
      UnitPriceBody price,
      UnitPriceBody marketPrice,
      long perHeadGrams,
      String by,
      Instant at,
      LocalDate day) {
    static ReleaseBody of(StockKey stock, Release release) {
      return new ReleaseBody(
          release.id(),
          release.state().wireName(),
          stock.site(),
          stock.commodity(),
          QuantityBody.of(release.quantity()),
          release.trigger().kind().wireName(),
          release.trigger().value(),
          release.trigger().evidence(),
          UnitPriceBody.of(release.price()),
          UnitPriceBody.of(release.marketPrice()),
          release.perHeadGrams(),
          release.by(),
          release.at(),
          release.day());
    }
  }
}
