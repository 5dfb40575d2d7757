package org.cailanzi.delivery.dwelling;

import java.time.Instant;
import org.cailanzi.delivery.dwelling.DoorCards.Issue;
import org.cailanzi.delivery.dwelling.DoorCards.Redemption;
import org.cailanzi.platform.idempotency.Idempotency;
import org.cailanzi.platform.identity.Caller;
import org.cailanzi.platform.identity.Role;
import org.cailanzi.platform.problem.Bilingual;
import org.cailanzi.platform.problem.Field;
import org.cailanzi.platform.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Cards for doors: made by those who look after the home, redeemed by the gateway. */
@RestController
class DoorCardController {
  private final Dwellings dwellings;
  private final DoorCards cards;

  DoorCardController(Dwellings dwellings, DoorCards cards) {
    this.dwellings = dwellings;
    this.cards = cards;
  }

  // Not answered from the store of keyed answers: that would keep the secret in plain text. The
  // card itself remembers the key instead.
  @PostMapping("/dwellings/{dwelling}/door-cards")
  ResponseEntity<CardBody> issue(
      Caller caller,
      @PathVariable String dwelling,
      @RequestHeader(name = Idempotency.HEADER, required = false) @Nullable String key) {
    caller.require(Role.GRID_WORKER, Role.DISPATCHER);
    String act = Field.required(Idempotency.HEADER, key);
    if (!act.matches("[\\x21-\\x7e]{1,128}")) {
      throw Problem.invalid(
              Idempotency.HEADER,
              new Bilingual("Idempotency-Key 无效", "The Idempotency-Key is not valid"),
              new Bilingual("请用 1–128 个可见 ASCII 字符", "Use 1 to 128 visible ASCII characters"))
          .asException();
    }
    caller.requireScope(
        dwellings
            .find(dwelling)
            .orElseThrow(() -> Problem.notFound("dwelling", dwelling).asException())
            .region());
    return switch (cards.issue(dwelling, caller.id() + "|" + act, caller.id())) {
      case Issue.Issued(var card, var at) ->
          ResponseEntity.status(HttpStatus.CREATED).body(new CardBody(dwelling, card, at));
      case Issue.Replaced() -> throw replaced().asException();
      case Issue.NoDwelling() -> throw Problem.notFound("dwelling", dwelling).asException();
    };
  }

  @PostMapping("/door-cards/redeem")
  RedeemedBody redeem(Caller caller, @RequestBody RedeemForm form) {
    if (!caller.is(Role.SERVICE)) {
      throw Problem.forbidden(new Bilingual("门卡只能由网关核销", "Only the gateway redeems door cards"))
          .asException();
    }
    return switch (cards.redeem(Field.required("card", form.card()))) {
      case Redemption.Redeemed(var dwelling) ->
          new RedeemedBody(dwelling.id(), dwelling.region().code());
      case Redemption.Used() -> throw used().asException();
      case Redemption.Replaced() -> throw replaced().asException();
      case Redemption.Unknown() -> throw unknown().asException();
    };
  }

  private static Problem used() {
    return problem(HttpStatus.CONFLICT, "card-used", "门卡已使用过", "This door card was used before");
  }

  private static Problem replaced() {
    return problem(
        HttpStatus.CONFLICT, "card-replaced", "门卡已被新卡取代", "A newer card replaced this one");
  }

  private static Problem unknown() {
    return problem(HttpStatus.NOT_FOUND, "card-unknown", "门卡无效", "This door card is not known");
  }

  private static Problem problem(HttpStatus status, String type, String zh, String en) {
    return Problem.of(
            status, type, new Bilingual("门卡不可用", "Card not usable"), new Bilingual(zh, en))
        .at("card")
        .fixedBy(new Bilingual("请向网格员领取新门卡", "Ask the grid worker for a new card"));
  }

  record CardBody(String dwelling, String card, Instant issuedAt) {
    @Override
    public String toString() {
      return "card of " + dwelling;
    }
  }

  record RedeemForm(@Nullable String card) {
    @Override
    public String toString() {
      return "card";
    }
  }

  record RedeemedBody(String dwelling, String region) {}
}
