package org.cailanzi.inventory.stock;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.cailanzi.inventory.act.Act;
import org.cailanzi.inventory.act.CityClock;
import org.cailanzi.inventory.act.Fingerprint;
import org.cailanzi.inventory.goods.Goods;
import org.cailanzi.inventory.site.Places;
import org.cailanzi.inventory.stock.Movement.Reason;
import org.cailanzi.inventory.stock.StockForms.IssueForm;
import org.cailanzi.inventory.stock.StockForms.ReceiptForm;
import org.cailanzi.inventory.stock.StockOutcome.Changed;
import org.cailanzi.inventory.stock.StockOutcome.KeyUsed;
import org.cailanzi.inventory.stock.StockOutcome.LotDiffers;
import org.cailanzi.inventory.stock.StockOutcome.NotEnough;
import org.cailanzi.inventory.stock.StockOutcome.Repeated;
import org.cailanzi.platform.city.CityProfile;
import org.cailanzi.platform.commodity.Commodity;
import org.cailanzi.platform.idempotency.Idempotency;
import org.cailanzi.platform.identity.Caller;
import org.cailanzi.platform.identity.Role;
import org.cailanzi.platform.measure.Quantity;
import org.cailanzi.platform.problem.Field;
import org.cailanzi.platform.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Stock over HTTP: what there is, what comes in, what goes out without a hold. */
@RestController
@RequestMapping("/stock")
class StockController {
  private static final Role[] STAFF = {
    Role.BUREAU, Role.MARKET, Role.DISPATCHER, Role.GRID_WORKER, Role.COURIER, Role.HEALTH_AUTHORITY
  };

  private final MoveStock move;
  private final Stocks stocks;
  private final Incoming incoming;
  private final StockRefusals refusals;
  private final Places places;
  private final Goods goods;
  private final CityProfile city;
  private final CityClock clock;
  private final Idempotency idempotency;

  StockController(
      MoveStock move,
      Stocks stocks,
      Incoming incoming,
      StockRefusals refusals,
      Places places,
      Goods goods,
      CityProfile city,
      CityClock clock,
      Idempotency idempotency) {
    this.move = move;
    this.stocks = stocks;
    this.incoming = incoming;
    this.refusals = refusals;
    this.places = places;
    this.goods = goods;
    this.city = city;
    this.clock = clock;
    this.idempotency = idempotency;
  }

  @PostMapping("/receipts")
  ResponseEntity<?> receive(
      Caller caller,
      @RequestHeader(name = Idempotency.HEADER, required = false) @Nullable String key,
      @RequestBody ReceiptForm form) {
    caller.require(Role.MARKET, Role.BUREAU);
    return idempotency.once(
        caller,
        "POST /stock/receipts",
        key,
        form,
        () -> received(caller, String.valueOf(key), form));
  }

  private ResponseEntity<StockBody> received(Caller caller, String key, ReceiptForm form) {
    Receipt receipt = form.read(goods);
    places.require(caller, receipt.site());
    Act act =
        clock
            .keyed(caller.id(), caller.id() + "|" + key, receipt.fingerprint())
            .noting(receipt.typed());
    return answer(
        receipt.commodity(), move.receive(receipt.stock(), receipt.lot(act, key, clock), act));
  }

  @PostMapping("/issues")
  ResponseEntity<?> issue(
      Caller caller,
      @RequestHeader(name = Idempotency.HEADER, required = false) @Nullable String key,
      @RequestBody IssueForm form) {
    caller.require(Role.MARKET, Role.BUREAU);
    return idempotency.once(
        caller, "POST /stock/issues", key, form, () -> issued(caller, String.valueOf(key), form));
  }

  private ResponseEntity<StockBody> issued(Caller caller, String key, IssueForm form) {
    String site = Field.required("site", form.site());
    places.require(caller, site);
    Goods.Some some = goods.read("", form.commodity(), form.quantity());
    Commodity commodity = some.commodity();
    Quantity wanted = some.quantity();
    String written = Field.required("reason", form.reason());
    Reason reason = Field.read("reason", () -> Reason.parse(written));
    String print = Fingerprint.of("issue", site, commodity.code(), wanted, reason);
    Act act = clock.keyed(caller.id(), caller.id() + "|" + key, print).noting(form.typed());
    return answer(commodity, move.issue(new StockKey(site, commodity.code()), wanted, reason, act));
  }

  private ResponseEntity<StockBody> answer(Commodity commodity, StockOutcome outcome) {
    return switch (outcome) {
      case Changed(var after, _) -> ResponseEntity.ok(body(after, commodity));
      case Repeated(var stock) -> ResponseEntity.ok(body(stock, commodity));
      case NotEnough(var stock, var wanted, var available) ->
          throw refusals
              .notEnough(
                  stock.site(),
                  List.of(new StockRefusals.ShortLine(stock.commodity(), wanted, available)))
              .asException();
      case LotDiffers differs -> throw refusals.lotDiffers(differs).asException();
      case KeyUsed used -> throw refusals.keyUsed(used).asException();
    };
  }

  @GetMapping
  StockList ofSite(Caller caller, @RequestParam String site) {
    caller.require(STAFF);
    List<StockKey> keys =
        Field.read(
            "site",
            () ->
                city.commodities().all().stream()
                    .map(it -> new StockKey(site, it.code()))
                    .toList());
    Map<String, Quantity> coming = incoming.to(site);
    Map<StockKey, Stock> there = stocks.find(keys);
    return new StockList(
        keys.stream()
            .filter(it -> there.containsKey(it) || coming.containsKey(it.commodity()))
            .map(it -> body(it, there.get(it), goods.coded(it.commodity()), coming))
            .toList());
  }

  @GetMapping("/{site}/{commodity}")
  StockBody one(Caller caller, @PathVariable String site, @PathVariable String commodity) {
    caller.require(STAFF);
    Commodity known = Field.read("commodity", () -> goods.named(commodity));
    StockKey key = Field.read("site", () -> new StockKey(site, known.code()));
    Map<String, Quantity> coming = incoming.to(site);
    @Nullable Stock there = stocks.find(List.of(key)).get(key);
    if (there == null && !coming.containsKey(known.code())) {
      throw Problem.notFound("stock", key.id()).asException();
    }
    return body(key, there, known, coming);
  }

  private StockBody body(Stock stock, Commodity commodity) {
    return body(stock.key(), stock, commodity, incoming.to(stock.key().site()));
  }

  /** What is on its way to a site that never had such goods is a stock of nothing. */
  private StockBody body(
      StockKey key, @Nullable Stock there, Commodity commodity, Map<String, Quantity> coming) {
    Instant now = clock.now();
    Stock stock = there == null ? Stock.none(key, commodity.dimension(), clock.dayOf(now)) : there;
    Quantity here = coming.getOrDefault(commodity.code(), Quantity.none(commodity.dimension()));
    return StockBody.of(stock, commodity, here, now);
  }

  record StockList(List<StockBody> items) {}
}
