package org.cailanzi.inventory.hold;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.cailanzi.inventory.act.CityClock;
import org.cailanzi.inventory.act.Fingerprint;
import org.cailanzi.inventory.goods.Goods;
import org.cailanzi.inventory.hold.HoldOutcome.Freed;
import org.cailanzi.inventory.hold.HoldOutcome.Gone;
import org.cailanzi.inventory.hold.HoldOutcome.Kept;
import org.cailanzi.inventory.hold.HoldOutcome.OtherRequest;
import org.cailanzi.inventory.hold.HoldOutcome.Over;
import org.cailanzi.inventory.hold.HoldOutcome.Refused;
import org.cailanzi.inventory.hold.HoldOutcome.Unknown;
import org.cailanzi.inventory.stock.StockKey;
import org.cailanzi.platform.city.CityProfile;
import org.cailanzi.platform.identity.Caller;
import org.cailanzi.platform.identity.Role;
import org.cailanzi.platform.problem.Field;
import org.cailanzi.platform.problem.Problem;
import org.cailanzi.platform.region.RegionCode;
import org.cailanzi.platform.web.QuantityBody;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Holds over HTTP. A 2xx to a take means that the goods are, or were, the caller's. */
@RestController
@RequestMapping("/holds/{hold}")
class HoldController {
  private static final Role[] WHO = {Role.GRID_WORKER, Role.DISPATCHER, Role.SERVICE};

  private final KeepHolds holds;
  private final Goods goods;
  private final CityClock clock;
  private final CityProfile city;

  HoldController(KeepHolds holds, Goods goods, CityClock clock, CityProfile city) {
    this.holds = holds;
    this.goods = goods;
    this.clock = clock;
    this.city = city;
  }

  @PutMapping
  ResponseEntity<?> take(Caller caller, @PathVariable String hold, @RequestBody HoldForm form) {
    caller.require(WHO);
    HoldId id = id(hold);
    Promise promise = form.read(goods, clock.now(), Duration.ofHours(city.rules().holdHours()));
    requireScope(caller, promise.region());
    return answer(holds.take(id, promise, caller.id()));
  }

  @GetMapping
  HoldBody get(Caller caller, @PathVariable String hold) {
    caller.require(WHO);
    return HoldBody.of(seen(caller, id(hold)), clock.now());
  }

  @PostMapping("/release")
  ResponseEntity<?> release(Caller caller, @PathVariable String hold) {
    caller.require(WHO);
    HoldId id = id(hold);
    holds.find(id).ifPresent(it -> requireScope(caller, it));
    return answer(holds.release(id, caller.id()));
  }

  @PostMapping("/issue")
  ResponseEntity<?> issue(Caller caller, @PathVariable String hold) {
    caller.require(WHO);
    HoldId id = id(hold);
    Hold known = seen(caller, id);
    return answer(holds.issue(known.id(), caller.id()));
  }

  private Hold seen(Caller caller, HoldId id) {
    Hold known =
        holds.find(id).orElseThrow(() -> Problem.notFound("hold", id.value()).asException());
    requireScope(caller, known);
    return known;
  }

  private static void requireScope(Caller caller, Hold hold) {
    if (hold.promise() != null) {
      requireScope(caller, hold.promise().region());
    }
  }

  private static void requireScope(Caller caller, RegionCode region) {
    if (!caller.is(Role.SERVICE)) {
      caller.requireScope(region);
    }
  }

  private static HoldId id(String hold) {
    return Field.read("hold", () -> new HoldId(hold));
  }

  private ResponseEntity<?> answer(HoldOutcome outcome) {
    return switch (outcome) {
      case Kept(var hold, var created) ->
          ResponseEntity.status(created ? HttpStatus.CREATED : HttpStatus.OK)
              .body(HoldBody.of(hold, clock.now()));
      case Freed(var hold) -> ResponseEntity.ok(HoldBody.of(hold, clock.now()));
      case Refused(var hold) -> throw HoldRefusals.tooShort(hold).asException();
      case Over(var hold) -> throw HoldRefusals.over(hold).asException();
      case Gone(var hold) -> throw HoldRefusals.gone(hold).asException();
      case OtherRequest(var id) -> throw HoldRefusals.otherRequest(id).asException();
      case Unknown(var id) -> throw Problem.notFound("hold", id.value()).asException();
    };
  }

  /** A hold as it is asked for. */
  record HoldForm(
      @Nullable String site,
      @Nullable String region,
      @Nullable List<LineForm> lines,
      @Nullable String reference,
      @Nullable Instant expiresAt,
      @Nullable Instant neededAt) {

    Promise read(Goods goods, Instant now, Duration lifetime) {
      String where = Field.required("site", site);
      String place = Field.required("region", region);
      List<Promise.Line> read = lines(goods, Field.required("lines", lines));
      RegionCode code = Field.read("region", () -> new RegionCode(place));
      Field.read("site", () -> new StockKey(where, "ANY"));
      String word = reference == null ? "" : reference;
      return Field.read(
          expiresAt == null ? "lines" : "expiresAt",
          () ->
              new Promise(
                  where,
                  code,
                  Promise.summed(read),
                  word,
                  expiresAt == null ? now.plus(lifetime) : future(expiresAt, now),
                  fingerprint(Fingerprint.of(where, code, read, word, expiresAt)),
                  neededAt));
    }

    private String fingerprint(String rest) {
      return neededAt == null ? rest : Fingerprint.of(rest, neededAt);
    }

    private static Instant future(Instant expiry, Instant now) {
      if (!expiry.isAfter(now)) {
        throw new IllegalArgumentException(expiry + " is over already");
      }
      return expiry;
    }

    private static List<Promise.Line> lines(Goods goods, List<LineForm> forms) {
      return IntStream.range(0, forms.size())
          .mapToObj(
              i -> {
                LineForm form = forms.get(i);
                Goods.Some some =
                    goods.read("lines[" + i + "].", form.commodity(), form.quantity());
                return new Promise.Line(some.commodity().code(), some.quantity());
              })
          .toList();
    }
  }

  record LineForm(@Nullable String commodity, @Nullable QuantityBody quantity) {}

  /** A hold as it is; one that expired a moment ago says so before the sweeper comes. */
  record HoldBody(
      String hold,
      String state,
      @Nullable String site,
      @Nullable String region,
      List<LineBody> lines,
      @Nullable String reference,
      @Nullable Instant expiresAt) {
    static HoldBody of(Hold hold, Instant now) {
      boolean over = hold.state() == HoldState.HELD && hold.expiredAt(now);
      String state = (over ? HoldState.EXPIRED : hold.state()).wireName();
      Promise promise = hold.promise();
      if (promise == null) {
        return new HoldBody(hold.id().value(), state, null, null, List.of(), null, null);
      }
      return new HoldBody(
          hold.id().value(),
          state,
          promise.site(),
          promise.region().code(),
          promise.lines().stream()
              .map(it -> new LineBody(it.commodity(), QuantityBody.of(it.quantity())))
              .toList(),
          promise.reference(),
          promise.expiresAt());
    }
  }

  record LineBody(String commodity, QuantityBody quantity) {}
}
