package org.cailanzi.inventory.hold;

import org.cailanzi.inventory.act.CityClock;
import org.cailanzi.inventory.goods.Goods;
import org.cailanzi.inventory.hold.HoldOutcome.Freed;
import org.cailanzi.inventory.hold.HoldOutcome.Gone;
import org.cailanzi.inventory.hold.HoldOutcome.Kept;
import org.cailanzi.inventory.hold.HoldOutcome.NoSite;
import org.cailanzi.inventory.hold.HoldOutcome.OtherRequest;
import org.cailanzi.inventory.hold.HoldOutcome.Over;
import org.cailanzi.inventory.hold.HoldOutcome.OverRation;
import org.cailanzi.inventory.hold.HoldOutcome.PickDiffers;
import org.cailanzi.inventory.hold.HoldOutcome.Refused;
import org.cailanzi.inventory.hold.HoldOutcome.TooMuch;
import org.cailanzi.inventory.hold.HoldOutcome.Unknown;
import org.cailanzi.platform.identity.Caller;
import org.cailanzi.platform.identity.Role;
import org.cailanzi.platform.problem.Bilingual;
import org.cailanzi.platform.problem.Field;
import org.cailanzi.platform.problem.Problem;
import org.cailanzi.platform.region.RegionCode;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Who may see a hold, and what is said of it. */
@Component
class HoldAnswers {
  static final Role[] WHO = {Role.GRID_WORKER, Role.DISPATCHER, Role.SERVICE};

  private final KeepHolds holds;
  private final HoldRefusals refusals;
  private final Goods goods;
  private final CityClock clock;

  HoldAnswers(KeepHolds holds, HoldRefusals refusals, Goods goods, CityClock clock) {
    this.holds = holds;
    this.refusals = refusals;
    this.goods = goods;
    this.clock = clock;
  }

  /** The hold, if the caller may see it. */
  Hold seen(Caller caller, String hold) {
    caller.require(WHO);
    HoldId id = id(hold);
    Hold known = holds.find(id).orElseThrow(() -> refusals.unknown(id).asException());
    requireScope(caller, known);
    return known;
  }

  /**
   * The hold, if the caller made it: what a request's goods rest on is not ended behind its back.
   * Services act for the requests that they carry out.
   */
  Hold own(Caller caller, String hold) {
    Hold known = seen(caller, hold);
    requireOwn(caller, known);
    return known;
  }

  static void requireOwn(Caller caller, Hold hold) {
    if (!caller.is(Role.SERVICE) && !hold.by().equals(caller.id())) {
      throw Problem.forbidden(new Bilingual("这份预留由他人或系统建立", "This hold was made by another"))
          .fixedBy(
              new Bilingual(
                  "请在对应的需求上取消，或请建立者操作", "Cancel the request it is for, or ask whoever made it"))
          .asException();
    }
  }

  static void requireScope(Caller caller, Hold hold) {
    if (hold.promise() != null) {
      requireScope(caller, hold.promise().region());
    }
  }

  static void requireScope(Caller caller, RegionCode region) {
    if (!caller.is(Role.SERVICE)) {
      caller.requireScope(region);
    }
  }

  static HoldId id(String hold) {
    return Field.read("hold", () -> new HoldId(hold));
  }

  HoldBody body(Hold hold) {
    return HoldBody.of(hold, clock.now(), goods);
  }

  ResponseEntity<HoldBody> of(HoldOutcome outcome) {
    return switch (outcome) {
      case Kept(var hold, var created) ->
          ResponseEntity.status(created ? HttpStatus.CREATED : HttpStatus.OK).body(body(hold));
      case Freed(var hold) -> ResponseEntity.ok(body(hold));
      default -> throw refusal(outcome).asException();
    };
  }

  private Problem refusal(HoldOutcome outcome) {
    return switch (outcome) {
      case Kept _, Freed _ -> throw new IllegalArgumentException("Not refused: " + outcome);
      case Refused(var hold) -> refusals.tooShort(hold);
      case OverRation(var id, var excesses) -> refusals.overRation(id, excesses);
      case NoSite(var region) -> refusals.noSite(region);
      case Over(var hold) -> refusals.over(hold);
      case Gone(var hold) -> refusals.gone(hold);
      case TooMuch(var hold, var excesses) -> refusals.tooMuch(hold, excesses);
      case PickDiffers(var hold) -> refusals.pickDiffers(hold);
      case OtherRequest(var id) -> refusals.otherRequest(id);
      case Unknown(var id) -> refusals.unknown(id);
    };
  }
}
