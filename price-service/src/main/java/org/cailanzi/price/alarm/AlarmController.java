package org.cailanzi.price.alarm;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.cailanzi.platform.city.CityProfile;
import org.cailanzi.platform.commodity.Commodity;
import org.cailanzi.platform.identity.Caller;
import org.cailanzi.platform.identity.Role;
import org.cailanzi.platform.problem.Bilingual;
import org.cailanzi.platform.region.RegionCode;
import org.cailanzi.price.alarm.AlarmBody.InsufficientBody;
import org.cailanzi.price.alarm.AlarmBody.RaisedBody;
import org.cailanzi.price.alarm.AlarmBody.RiseBody;
import org.cailanzi.price.alarm.Moves.District;
import org.cailanzi.price.figure.Asked;
import org.cailanzi.price.figure.Asked.Question;
import org.cailanzi.price.figure.Change;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows whether prices of a day are an alarm, and what to look at before they are one. */
@RestController
class AlarmController {
  private final Asked asked;
  private final Moves moves;
  private final CityProfile city;

  AlarmController(Asked asked, Moves moves, CityProfile city) {
    this.asked = asked;
    this.moves = moves;
    this.city = city;
  }

  /**
   * The alarm of a region on a day, with the sums it rests on.
   *
   * @param asOf an instant; what was kept after it is not seen
   */
  @GetMapping("/alarms")
  AlarmBody alarms(
      Caller caller,
      @RequestParam String region,
      @RequestParam LocalDate day,
      @RequestParam(defaultValue = "retail") String stage,
      @RequestParam(required = false) @Nullable Instant asOf) {
    caller.require(Role.BUREAU, Role.DISPATCHER, Role.HEALTH_AUTHORITY);
    Question question = asked.question(caller, region, stage, asOf);
    List<District> read = moves.districts(question, day);
    List<Move> moved = moves.of(read, day);
    return new AlarmBody(
        region,
        question.stage().wireName(),
        day,
        question.asOf(),
        Raised.on(day, moved, city.figures().grades()).map(this::raised).orElse(null),
        moves.watched(read, day).stream().map(this::watched).toList(),
        moved.stream()
            .filter(it -> it.day().equals(day) && it.unknown())
            .map(this::insufficient)
            .toList());
  }

  private RaisedBody raised(Raised raised) {
    return new RaisedBody(
        raised.grade().grade(),
        RiseWords.grade(raised),
        raised.moves().stream().map(it -> rise(it, raised)).toList());
  }

  private RiseBody rise(Move move, Raised raised) {
    boolean inADay = Move.rose(move.onDay(), raised.grade().day());
    Change.Known change = (Change.Known) (inADay ? move.onDay() : move.onWeek());
    BigDecimal threshold = inADay ? raised.grade().day() : raised.grade().week();
    return rise(move.district(), move.commodity(), change, threshold);
  }

  private RiseBody watched(Watched it) {
    return rise(it.district(), it.commodity(), it.change(), it.threshold());
  }

  private RiseBody rise(
      RegionCode district, String commodity, Change.Known change, BigDecimal threshold) {
    return new RiseBody(
        district.code(),
        commodity,
        change.from(),
        change.relative().percent(),
        change.relative().points(),
        RiseWords.above(asked.name(district), goods(commodity), change, threshold));
  }

  private InsufficientBody insufficient(Move move) {
    return new InsufficientBody(
        move.district().code(), move.commodity(), ((Change.Insufficient) move.onWeek()).reason());
  }

  private Bilingual goods(String code) {
    Commodity commodity = city.commodities().byCode(code).orElseThrow();
    return new Bilingual(commodity.zh(), commodity.en());
  }
}
