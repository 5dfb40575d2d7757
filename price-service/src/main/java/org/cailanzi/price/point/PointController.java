package org.cailanzi.price.point;

import java.util.List;
import org.cailanzi.platform.city.CityProfile;
import org.cailanzi.platform.identity.Caller;
import org.cailanzi.platform.identity.Role;
import org.cailanzi.platform.problem.Bilingual;
import org.cailanzi.platform.problem.Field;
import org.cailanzi.platform.problem.Problem;
import org.cailanzi.platform.region.RegionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Registers the points where prices are seen. */
@RestController
class PointController {
  private final Points points;
  private final CityProfile city;

  PointController(Points points, CityProfile city) {
    this.points = points;
    this.city = city;
  }

  @PutMapping("/points/{code}")
  ResponseEntity<PointBody> register(
      Caller caller, @PathVariable String code, @RequestBody PointForm form) {
    caller.require(Role.BUREAU, Role.MARKET);
    Point point = form.read(code);
    caller.requireScope(point.place().region());
    requireToSpeakFor(caller, point);
    return switch (points.register(point)) {
      case RegisterOutcome.Registered(var it) ->
          ResponseEntity.status(HttpStatus.CREATED).body(PointBody.of(it));
      case RegisterOutcome.Renamed(var it) -> ResponseEntity.ok(PointBody.of(it));
      case RegisterOutcome.BelongsElsewhere(var known) -> throw elsewhere(known).asException();
    };
  }

  /** The points of a region by their names; who speaks for them is told to the bureau alone. */
  @GetMapping("/points")
  PointList within(Caller caller, @RequestParam String within) {
    caller.require(Role.BUREAU, Role.MARKET, Role.DISPATCHER);
    RegionCode region = Field.read("within", () -> new RegionCode(within));
    caller.requireScope(region);
    boolean all = caller.is(Role.BUREAU) || caller.is(Role.ADMIN);
    return new PointList(
        points.within(region).stream()
            .map(PointBody::of)
            .map(it -> all ? it : it.withoutAccount())
            .toList());
  }

  // Who speaks for a point hears what it is accused of: only the bureau says who does.
  private static void requireToSpeakFor(Caller caller, Point point) {
    if (point.account() != null) {
      caller.require(Role.BUREAU);
    }
  }

  private Problem elsewhere(Point known) {
    Place at = known.place();
    Bilingual region = city.nameOf(at.region());
    return Problem.of(
            HttpStatus.CONFLICT,
            "point-not-moved",
            new Bilingual("采价点不能迁移", "A point does not move"),
            new Bilingual(
                "编码 %s 已登记为%s的%s“%s”"
                    .formatted(known.code(), region.zh(), at.kind().zh(), known.zh()),
                "The code %s is registered as the %s %s in %s"
                    .formatted(known.code(), at.kind().wireName(), known.en(), region.en())))
        .at("region")
        .fixedBy(
            new Bilingual(
                "迁址或变更业态请用新编码登记，以保持价格序列可比",
                "Register a shop that moved or changed under a new code, so that series stay comparable"));
  }

  record PointForm(
      @Nullable String zh,
      @Nullable String en,
      @Nullable String kind,
      @Nullable String region,
      @Nullable String account) {
    Point read(String code) {
      String nameZh = Field.required("zh", zh);
      String nameEn = Field.required("en", en);
      String kindName = Field.required("kind", kind);
      String regionCode = Field.required("region", region);
      Place place =
          new Place(
              Field.read("region", () -> new RegionCode(regionCode)),
              Field.read("kind", () -> PointKind.named(kindName)));
      return Field.read("point", () -> new Point(code, nameZh, nameEn, place, account));
    }
  }

  record PointBody(
      String point, String zh, String en, String kind, String region, @Nullable String account) {
    static PointBody of(Point point) {
      return new PointBody(
          point.code(),
          point.zh(),
          point.en(),
          point.place().kind().wireName(),
          point.place().region().code(),
          point.account());
    }

    PointBody withoutAccount() {
      return new PointBody(point, zh, en, kind, region, null);
    }
  }

  record PointList(List<PointBody> items) {}
}
