package org.cailanzi.inventory.ledger;

import java.util.List;
import org.cailanzi.inventory.ledger.LedgerController.Line;
import org.cailanzi.inventory.ledger.ReverseMovement.Outcome;
import org.cailanzi.inventory.site.Places;
import org.cailanzi.inventory.stock.Movement;
import org.cailanzi.inventory.stock.StockKey;
import org.cailanzi.inventory.stock.StockRefusals;
import org.cailanzi.platform.idempotency.Idempotency;
import org.cailanzi.platform.identity.Caller;
import org.cailanzi.platform.identity.Role;
import org.cailanzi.platform.measure.Unusable;
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

/** Corrections of the ledger over HTTP. */
@RestController
class ReverseController {
  private static final int LONGEST = 200;

  private final ReverseMovement reverse;
  private final Places places;
  private final StockRefusals refusals;
  private final Idempotency idempotency;

  ReverseController(
      ReverseMovement reverse, Places places, StockRefusals refusals, Idempotency idempotency) {
    this.reverse = reverse;
    this.places = places;
    this.refusals = refusals;
    this.idempotency = idempotency;
  }

  @PostMapping("/ledger/{movement}/reverse")
  ResponseEntity<?> reverse(
      Caller caller,
      @PathVariable String movement,
      @RequestHeader(name = Idempotency.HEADER, required = false) @Nullable String key,
      @RequestBody ReasonForm form) {
    caller.require(Role.MARKET, Role.BUREAU);
    Id id = Field.read("movement", () -> Id.parse(movement));
    places.require(caller, id.stock().site());
    return idempotency.once(
        caller,
        "POST /ledger/" + movement + "/reverse",
        key,
        form,
        () -> reversed(caller, id, String.valueOf(key), form.read()));
  }

  private ResponseEntity<Line> reversed(Caller caller, Id id, String key, String reason) {
    return switch (reverse.reverse(
        id.stock(), id.ver(), reason, caller.id(), caller.id() + "|" + key)) {
      case Outcome.Reversed(var by) -> ResponseEntity.ok(Line.of(by));
      case Outcome.NotByItself(var movement) -> throw notByItself(movement).asException();
      case Outcome.ReversedBefore(var movement) -> throw reversedBefore(movement).asException();
      case Outcome.TooShort(var shortage) ->
          throw refusals
              .notEnough(
                  shortage.stock().site(),
                  List.of(
                      new StockRefusals.ShortLine(
                          shortage.stock().commodity(), shortage.wanted(), shortage.available())))
              .asException();
      case Outcome.Unknown() -> throw Problem.notFound("movement", id.toString()).asException();
    };
  }

  private static Problem notByItself(Movement movement) {
    return conflict(
        movement,
        "movement-not-reversible",
        new Bilingual("这笔流水不能单独冲销", "This movement cannot be reversed by itself"),
        new Bilingual(
            "预留请释放，调拨请取消或退回，召回请解除；退回的货物按收货登记",
            "Release the hold, cancel the transfer or lift the recall; goods that come back are a"
                + " receipt"));
  }

  private static Problem reversedBefore(Movement movement) {
    return conflict(
        movement,
        "movement-reversed-before",
        new Bilingual("这笔流水已被冲销", "This movement was reversed before"),
        new Bilingual("要恢复它，请冲销那笔冲销", "To restore it, reverse its reversal"));
  }

  private static Problem conflict(Movement movement, String type, Bilingual title, Bilingual fix) {
    return Problem.of(
            HttpStatus.CONFLICT,
            type,
            title,
            new Bilingual(title.zh() + "：" + movement.id(), title.en() + ": " + movement.id()))
        .fixedBy(fix)
        .with("movement", movement.id())
        .with("kind", movement.kind().wireName());
  }

  /** The id of a movement: {@code site|commodity|version}. */
  record Id(StockKey stock, long ver) {
    static Id parse(String written) {
      int bar = written.lastIndexOf('|');
      if (bar < 0) {
        throw new Unusable("流水号形如 网点|商品|版本", "it reads site|commodity|version");
      }
      return new Id(
          StockKey.parse(written.substring(0, bar)), Long.parseLong(written.substring(bar + 1)));
    }

    @Override
    public String toString() {
      return Movement.idOf(stock, ver);
    }
  }

  record ReasonForm(@Nullable String reason) {
    String read() {
      String text = Field.required("reason", reason).strip();
      return Field.read(
          "reason",
          () -> {
            if (text.length() > LONGEST) {
              throw new Unusable(
                  "至多 %d 字".formatted(LONGEST), "it has at most %d characters".formatted(LONGEST));
            }
            return text;
          });
    }
  }
}
