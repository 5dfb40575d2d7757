package org.cailanzi.inventory.ledger;

import java.time.Instant;
import java.util.List;
import org.cailanzi.inventory.goods.Goods;
import org.cailanzi.inventory.stock.Movement;
import org.cailanzi.inventory.stock.StockKey;
import org.cailanzi.platform.identity.Caller;
import org.cailanzi.platform.identity.Role;
import org.cailanzi.platform.problem.Field;
import org.cailanzi.platform.problem.Problem;
import org.cailanzi.platform.web.QuantityBody;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The ledger over HTTP. */
@RestController
@RequestMapping("/ledger")
class LedgerController {
  private static final int PAGE = 200;

  private final Ledger ledger;
  private final Goods goods;

  LedgerController(Ledger ledger, Goods goods) {
    this.ledger = ledger;
    this.goods = goods;
  }

  @GetMapping
  Page movements(
      Caller caller,
      @RequestParam String site,
      @RequestParam String commodity,
      @RequestParam(defaultValue = "0") long after) {
    caller.require(Role.BUREAU, Role.MARKET);
    StockKey key = key(site, commodity);
    List<Movement> page = ledger.after(key, after, PAGE).orElseThrow(() -> unknown(key));
    return new Page(
        page.stream().map(Line::of).toList(),
        page.size() < PAGE ? null : String.valueOf(page.getLast().ver()));
  }

  @GetMapping("/proof")
  ProofBody proof(Caller caller, @RequestParam String site, @RequestParam String commodity) {
    caller.require(Role.BUREAU, Role.MARKET);
    StockKey key = key(site, commodity);
    return ledger.prove(key).map(ProofBody::of).orElseThrow(() -> unknown(key));
  }

  private StockKey key(String site, String commodity) {
    String code = Field.read("commodity", () -> goods.named(commodity)).code();
    return Field.read("site", () -> new StockKey(site, code));
  }

  private static RuntimeException unknown(StockKey key) {
    return Problem.notFound("stock", key.id()).asException();
  }

  /**
   * @param next the {@code after} of the next page, absent on the last
   */
  record Page(List<Line> items, @Nullable String next) {}

  /**
   * One movement; {@code onHand} and {@code held} are its changes in base units.
   *
   * @param cause the transfer, recall or movement that it belongs to
   * @param note what was typed, or why
   */
  record Line(
      String movement,
      long version,
      Instant at,
      String kind,
      long onHand,
      long held,
      String by,
      @Nullable String hold,
      @Nullable String reason,
      @Nullable String cause,
      @Nullable String note,
      List<Part> lots) {
    static Line of(Movement movement) {
      return new Line(
          movement.id(),
          movement.ver(),
          movement.at(),
          movement.kind().wireName(),
          movement.onHand(),
          movement.held(),
          movement.act().by(),
          movement.hold(),
          movement.reason() == null ? null : movement.reason().wireName(),
          movement.act().cause(),
          movement.act().note(),
          movement.parts().stream()
              .map(it -> new Part(it.lot(), QuantityBody.of(it.quantity())))
              .toList());
    }
  }

  record Part(String lot, QuantityBody quantity) {}

  /** The balance beside the sum of its movements; {@code agrees} where they are the same. */
  record ProofBody(
      String site,
      String commodity,
      boolean agrees,
      String unit,
      long version,
      Proof.Sums balance,
      Proof.Sums ledger,
      long movements,
      List<Proof.LotGap> lotsApart) {
    static ProofBody of(Proof proof) {
      return new ProofBody(
          proof.stock().site(),
          proof.stock().commodity(),
          proof.holds(),
          proof.unit(),
          proof.ver(),
          proof.balance(),
          proof.ledger(),
          proof.movements(),
          proof.apart());
    }
  }
}
