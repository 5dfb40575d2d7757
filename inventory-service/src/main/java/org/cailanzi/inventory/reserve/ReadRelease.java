package org.cailanzi.inventory.reserve;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.cailanzi.inventory.act.CityClock;
import org.cailanzi.inventory.act.Fingerprint;
import org.cailanzi.inventory.cover.Standing;
import org.cailanzi.inventory.cover.Standings;
import org.cailanzi.inventory.goods.Amounts;
import org.cailanzi.inventory.goods.Goods;
import org.cailanzi.inventory.reserve.Release.State;
import org.cailanzi.inventory.reserve.ReleaseForm.TriggerForm;
import org.cailanzi.inventory.reserve.Trigger.Kind;
import org.cailanzi.inventory.site.Site;
import org.cailanzi.inventory.site.SiteKind;
import org.cailanzi.inventory.site.Sites;
import org.cailanzi.inventory.stock.StockKey;
import org.cailanzi.platform.city.CityProfile;
import org.cailanzi.platform.commodity.Commodity;
import org.cailanzi.platform.identity.Caller;
import org.cailanzi.platform.measure.MeasureUnit;
import org.cailanzi.platform.measure.Quantity;
import org.cailanzi.platform.measure.UnitPrice;
import org.cailanzi.platform.problem.Field;
import org.cailanzi.platform.problem.Problem;
import org.cailanzi.platform.region.RegionCode;
import org.cailanzi.platform.web.UnitPriceBody;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the wish to open the reserve, and finds out how the cover stands that it rests on. */
@Component
class ReadRelease {
  private static final int SHARE_DIGITS = 4;

  private final Standings standings;
  private final Sites sites;
  private final Goods goods;
  private final CityProfile city;
  private final CityClock clock;

  ReadRelease(Standings standings, Sites sites, Goods goods, CityProfile city, CityClock clock) {
    this.standings = standings;
    this.sites = sites;
    this.goods = goods;
    this.city = city;
    this.clock = clock;
  }

  /** What is to be released, and of which stock. */
  record Wanted(StockKey stock, Release release) {}

  Wanted read(Caller caller, String key, ReleaseForm form) {
    Site depot = depot(caller, Field.required("site", form.site()));
    Goods.Some some = goods.read("", form.commodity(), form.quantity());
    StockKey stock = new StockKey(depot.code(), some.commodity().code());
    UnitPrice price = price("price", form.price(), some.commodity());
    UnitPrice market = price("marketPrice", form.marketPrice(), some.commodity());
    BigDecimal perHead = Field.required("perHeadKg", form.perHeadKg());
    long grams = Field.read("perHeadKg", () -> MeasureUnit.KILOGRAM.times(perHead).amount());
    return new Wanted(
        stock,
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
            State.RELEASING));
  }

  private Site depot(Caller caller, String code) {
    Site site = sites.find(code).orElseThrow(() -> Problem.notFound("site", code).asException());
    caller.requireScope(site.region());
    if (site.kind() != SiteKind.RESERVE_DEPOT) {
      throw ReleaseRefusals.noDepot(site).asException();
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
    return new Trigger(Kind.LOW_COVER, share(standing), evidence(region, standing));
  }

  /** As an officer would write it down, like the evidence of the other triggers. */
  private String evidence(RegionCode region, Standing standing) {
    return "%s %s%s可供 %s，日需 %s，目标 %d 天"
        .formatted(
            clock.today(),
            city.nameAround(region, clock.today()).zh(),
            standing.group().zh(),
            Amounts.said(Quantity.grams(standing.available())).zh(),
            Amounts.said(Quantity.grams(standing.daily())).zh(),
            standing.target());
  }

  private static @Nullable BigDecimal share(Standing standing) {
    long wanted = Math.multiplyExact(standing.daily(), standing.target());
    return standing.unknown() != null || wanted == 0
        ? null
        : BigDecimal.valueOf(standing.available())
            // Rounded up, so that what is at the very limit does not count as below it.
            .divide(BigDecimal.valueOf(wanted), SHARE_DIGITS, RoundingMode.CEILING);
  }
}
