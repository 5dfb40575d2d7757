package org.cailanzi.price.charge;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.cailanzi.platform.city.CityProfile;
import org.cailanzi.platform.measure.UnitPrice;
import org.cailanzi.platform.problem.Problem;
import org.cailanzi.platform.web.UnitPriceBody;
import org.cailanzi.price.point.Point;
import org.cailanzi.price.point.Points;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The public board of a point: what goods cost there, and the most they may cost. */
@RestController
class PriceBoardController {
  private static final int BOARDS = 1_000;

  private final Points points;
  private final ChargedPrices prices;
  private final ChargeSettings settings;
  private final CityProfile city;
  private final Clock clock;
  // Anyone may ask, so what is kept is bounded in number as well as in time.
  private final LinkedHashMap<Wanted, Shown> shown = new LinkedHashMap<>();

  PriceBoardController(
      Points points, ChargedPrices prices, ChargeSettings settings, CityProfile city, Clock clock) {
    this.points = points;
    this.prices = prices;
    this.settings = settings;
    this.city = city;
    this.clock = clock;
  }

  @GetMapping("/price-board")
  ResponseEntity<Board> board(
      @RequestParam String point, @RequestParam(required = false) @Nullable LocalDate day) {
    LocalDate wanted = day == null ? LocalDate.now(clock.withZone(city.zone())) : day;
    Shown board = brieflyKept(new Wanted(point, wanted));
    return ResponseEntity.ok()
        .cacheControl(CacheControl.maxAge(settings.boardFor()).cachePublic())
        .eTag(board.tag())
        .body(board.board());
  }

  private Shown brieflyKept(Wanted wanted) {
    Instant now = clock.instant();
    synchronized (shown) {
      Shown kept = shown.get(wanted);
      if (kept != null && now.isBefore(kept.until())) {
        return kept;
      }
    }
    Board board = make(wanted);
    // A weak one: a strong one would keep the gateway from compressing.
    String tag = "W/\"" + DigestUtils.sha256Hex(board.toString()) + "\"";
    Shown fresh = new Shown(board, tag, now.plus(settings.boardFor()));
    synchronized (shown) {
      shown.remove(wanted);
      shown.put(wanted, fresh);
      while (shown.size() > BOARDS) {
        shown.pollFirstEntry();
      }
    }
    return fresh;
  }

  private Board make(Wanted wanted) {
    Point point =
        points
            .byCode(wanted.point())
            .orElseThrow(() -> Problem.notFound("point", wanted.point()).asException());
    List<Line> lines =
        prices
            .at(point.code(), List.of(point.place()), wanted.day(), city.commodities().all())
            .stream()
            .flatMap(PriceBoardController::line)
            .toList();
    return new Board(point.code(), point.zh(), point.en(), wanted.day(), lines);
  }

  private static Stream<Line> line(Priced priced) {
    return switch (priced) {
      case Priced.NoPrice _ -> Stream.empty();
      case Priced.At it -> Stream.of(Line.of(it));
    };
  }

  private record Wanted(String point, LocalDate day) {}

  /**
   * @param tag tells boards apart, on every instance alike
   */
  private record Shown(Board board, String tag, Instant until) {}

  record Board(String point, String zh, String en, LocalDate day, List<Line> items) {}

  /**
   * @param price what may be charged: the price seen on {@code day}, or the ceiling where lower
   * @param grade as it was quoted, or null
   * @param ceiling the most it may cost, or null without a ceiling
   * @param document the order the ceiling rests on, or null without a ceiling
   */
  record Line(
      String commodity,
      String zh,
      String en,
      @Nullable String grade,
      UnitPriceBody price,
      LocalDate day,
      @Nullable UnitPriceBody ceiling,
      @Nullable String document) {
    static Line of(Priced.At it) {
      UnitPrice most =
          it.ruling() == null
              ? null
              : new UnitPrice(it.ruling().microYuan(), it.price().dimension());
      return new Line(
          it.commodity().code(),
          it.commodity().zh(),
          it.commodity().en(),
          it.grade(),
          UnitPriceBody.of(it.price()),
          it.quoteDay(),
          most == null ? null : UnitPriceBody.of(most),
          it.ruling() == null ? null : it.ruling().ceiling().authority().document());
    }
  }
}
