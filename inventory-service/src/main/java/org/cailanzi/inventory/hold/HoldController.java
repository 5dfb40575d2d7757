package org.cailanzi.inventory.hold;

import java.time.Duration;
import java.time.Instant;
import org.cailanzi.inventory.act.CityClock;
import org.cailanzi.inventory.goods.Goods;
import org.cailanzi.inventory.site.Sites;
import org.cailanzi.platform.city.CityProfile;
import org.cailanzi.platform.city.CityRules;
import org.cailanzi.platform.identity.Caller;
import org.cailanzi.platform.identity.Role;
import org.cailanzi.platform.problem.Field;
import org.jspecify.annotations.Nullable;
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
  private final TakeHold take;
  private final KeepHolds holds;
  private final LengthenHold lengthen;
  private final HoldAnswers answers;
  private final Sites sites;
  private final Goods goods;
  private final CityClock clock;
  private final CityRules rules;

  HoldController(
      TakeHold take,
      KeepHolds holds,
      LengthenHold lengthen,
      HoldAnswers answers,
      Sites sites,
      Goods goods,
      CityClock clock,
      CityProfile city) {
    this.take = take;
    this.holds = holds;
    this.lengthen = lengthen;
    this.answers = answers;
    this.sites = sites;
    this.goods = goods;
    this.clock = clock;
    this.rules = city.rules();
  }

  @PutMapping
  ResponseEntity<HoldBody> take(
      Caller caller, @PathVariable String hold, @RequestBody HoldForm form) {
    caller.require(HoldAnswers.WHO);
    HoldId id = HoldAnswers.id(hold);
    HoldOrder order = form.read(goods, clock.now(), Duration.ofHours(rules.holdHours()));
    HoldAnswers.requireScope(caller, order.region());
    requireNear(caller, order);
    return answers.of(take.take(id, order, caller.id()));
  }

  /** A district's staff take no goods that are neither theirs nor meant for their people. */
  private void requireNear(Caller caller, HoldOrder order) {
    if (order.site() == null || caller.is(Role.SERVICE)) {
      return;
    }
    sites
        .find(order.site())
        .filter(it -> !it.serves(order.region()))
        .ifPresent(it -> caller.requireScope(it.region()));
  }

  @GetMapping
  HoldBody get(Caller caller, @PathVariable String hold) {
    return answers.body(answers.seen(caller, hold));
  }

  @PostMapping("/release")
  ResponseEntity<HoldBody> release(Caller caller, @PathVariable String hold) {
    caller.require(HoldAnswers.WHO);
    HoldId id = HoldAnswers.id(hold);
    holds
        .find(id)
        .ifPresent(
            it -> {
              HoldAnswers.requireScope(caller, it);
              HoldAnswers.requireOwn(caller, it);
            });
    return answers.of(holds.release(id, caller.id()));
  }

  /** Without a time it stands for as long as a new one would. */
  @PostMapping("/extend")
  ResponseEntity<HoldBody> extend(
      Caller caller,
      @PathVariable String hold,
      @RequestBody(required = false) @Nullable TimeForm form) {
    HoldId id = answers.own(caller, hold).id();
    Instant until = until(form, Duration.ofHours(rules.holdHours()));
    return answers.of(lengthen.extend(id, until, caller.id()));
  }

  /**
   * Without a time, that of its delivery, it stands for as long as the city lets confirmed ones.
   */
  @PostMapping("/confirm")
  ResponseEntity<HoldBody> confirm(
      Caller caller,
      @PathVariable String hold,
      @RequestBody(required = false) @Nullable TimeForm form) {
    HoldId id = answers.own(caller, hold).id();
    return answers.of(lengthen.confirm(id, until(form, rules.confirmedHold()), caller.id()));
  }

  private Instant until(@Nullable TimeForm form, Duration otherwise) {
    Instant now = clock.now();
    @Nullable Instant asked = form == null ? null : form.expiresAt();
    return asked == null
        ? now.plus(otherwise)
        : Field.read("expiresAt", () -> HoldForm.later(asked, now));
  }

  record TimeForm(@Nullable Instant expiresAt) {}
}
