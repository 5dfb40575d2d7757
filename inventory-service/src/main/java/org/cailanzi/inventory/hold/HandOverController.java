package org.cailanzi.inventory.hold;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cailanzi.inventory.act.Act;
import org.cailanzi.inventory.act.CityClock;
import org.cailanzi.inventory.act.Fingerprint;
import org.cailanzi.inventory.goods.Goods;
import org.cailanzi.platform.idempotency.Idempotency;
import org.cailanzi.platform.identity.Caller;
import org.cailanzi.platform.measure.Quantity;
import org.cailanzi.platform.measure.Unusable;
import org.cailanzi.platform.problem.Field;
import org.cailanzi.platform.web.QuantityBody;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Handing held goods over, over HTTP: all of them, or what was picked and weighed. */
@RestController
@RequestMapping("/holds/{hold}")
class HandOverController {
  private final HandOver handOver;
  private final HoldAnswers answers;
  private final Goods goods;
  private final CityClock clock;
  private final Idempotency idempotency;

  HandOverController(
      HandOver handOver,
      HoldAnswers answers,
      Goods goods,
      CityClock clock,
      Idempotency idempotency) {
    this.handOver = handOver;
    this.answers = answers;
    this.goods = goods;
    this.clock = clock;
    this.idempotency = idempotency;
  }

  @PostMapping("/issue")
  ResponseEntity<HoldBody> issue(Caller caller, @PathVariable String hold) {
    HoldId id = answers.own(caller, hold).id();
    return answers.of(handOver.issue(id, caller.id()));
  }

  @PostMapping("/pick")
  ResponseEntity<?> pick(
      Caller caller,
      @PathVariable String hold,
      @RequestHeader(name = Idempotency.HEADER, required = false) @Nullable String key,
      @RequestBody PickForm form) {
    HoldId id = answers.own(caller, hold).id();
    return idempotency.once(
        caller,
        "POST /holds/" + id + "/pick",
        key,
        form,
        () -> picked(caller, id, String.valueOf(key), form));
  }

  private ResponseEntity<HoldBody> picked(Caller caller, HoldId id, String key, PickForm form) {
    Map<String, Quantity> wanted = form.read(goods);
    boolean keepRest = Field.read("rest", form::isKeepingRest);
    Act act =
        clock.keyed(
            caller.id(),
            caller.id() + "|" + key,
            Fingerprint.of("pick", new TreeMap<>(wanted), keepRest));
    return answers.of(handOver.pick(id, wanted, keepRest, act));
  }

  /**
   * What was picked, as it is told.
   *
   * @param rest {@code keep} or {@code release} what is not picked
   */
  record PickForm(@Nullable List<@Nullable LineForm> lines, @Nullable String rest) {

    Map<String, Quantity> read(Goods goods) {
      Map<String, Quantity> wanted = new HashMap<>();
      Field.each(
              "lines", lines, (at, form) -> goods.read(at + ".", form.commodity(), form.quantity()))
          .forEach(it -> wanted.merge(it.commodity().code(), it.quantity(), Quantity::plus));
      return Field.read("lines", () -> notEmpty(wanted));
    }

    private static Map<String, Quantity> notEmpty(Map<String, Quantity> wanted) {
      if (wanted.isEmpty()) {
        throw new Unusable("至少要有一行", "there is at least one line");
      }
      return wanted;
    }

    boolean isKeepingRest() {
      return switch (Field.required("rest", rest)) {
        case "keep" -> true;
        case "release" -> false;
        default -> throw new Unusable("应为 keep 或 release", "it is keep or release");
      };
    }
  }

  record LineForm(@Nullable String commodity, @Nullable QuantityBody quantity) {}
}
