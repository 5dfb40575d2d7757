package org.cailanzi.inventory.recall;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.cailanzi.inventory.hold.Hold;
import org.cailanzi.inventory.hold.Promise;
import org.cailanzi.inventory.recall.Trace.Lying;
import org.cailanzi.inventory.recall.Trace.Taken;
import org.cailanzi.inventory.stock.Lot;
import org.cailanzi.platform.measure.Quantity;
import org.cailanzi.platform.problem.Bilingual;
import org.cailanzi.platform.web.QuantityBody;
import org.jspecify.annotations.Nullable;

/** A recall on the wire, with where its lots are and went. */
record RecallBody(
    String recall,
    String state,
    String region,
    Bilingual regionName,
    String commodity,
    Bilingual commodityName,
    String lot,
    @Nullable String supplier,
    @Nullable String origin,
    String reason,
    Instant since,
    @Nullable String lifted,
    List<StockBody> stocks,
    List<HoldBody> holds,
    List<TakenBody> taken) {

  /**
   * @param sites what the sites of the trace are called
   */
  static RecallBody of(Recall recall, Named named, Trace trace, Map<String, Bilingual> sites) {
    Recall.Target target = recall.target();
    return new RecallBody(
        recall.id().value(),
        recall.state().wireName(),
        target.region().code(),
        named.region(),
        target.commodity(),
        named.commodity(),
        target.lot(),
        target.supplier(),
        target.origin(),
        recall.reason(),
        recall.since(),
        recall.lifted(),
        trace.stocks().stream().map(it -> StockBody.of(it, sites)).toList(),
        trace.holds().stream().map(it -> HoldBody.of(it, target.commodity(), sites)).toList(),
        trace.taken().stream().map(it -> TakenBody.of(it, sites)).toList());
  }

  /** What people call where a recall holds, and its goods. */
  record Named(Bilingual region, Bilingual commodity) {}

  /**
   * @param uncovered how much is promised there beyond what may still be given out
   */
  record StockBody(String site, Bilingual siteName, List<LotBody> lots, QuantityBody uncovered) {
    static StockBody of(Lying lying, Map<String, Bilingual> sites) {
      return new StockBody(
          lying.site(),
          Bilingual.among(sites, lying.site()),
          lying.lots().stream().map(LotBody::of).toList(),
          QuantityBody.of(lying.uncovered()));
    }
  }

  record LotBody(
      String code,
      @Nullable String origin,
      @Nullable String supplier,
      boolean blocked,
      QuantityBody quantity) {
    static LotBody of(Lot lot) {
      return new LotBody(
          lot.code(),
          lot.origin(),
          lot.supplier(),
          lot.isBlocked(),
          QuantityBody.of(lot.quantity()));
    }
  }

  /** An open hold that may have counted on the lots; its reference leads dispatch to the door. */
  record HoldBody(
      String hold,
      String state,
      @Nullable String site,
      @Nullable Bilingual siteName,
      @Nullable String region,
      @Nullable String reference,
      @Nullable QuantityBody quantity) {
    static HoldBody of(Hold hold, String commodity, Map<String, Bilingual> sites) {
      @Nullable Promise promise = hold.promise();
      String id = hold.id().value();
      String state = hold.state().wireName();
      return promise == null
          ? new HoldBody(id, state, null, null, null, null, null)
          : new HoldBody(
              id,
              state,
              promise.site(),
              Bilingual.among(sites, promise.site()),
              promise.region().code(),
              promise.reference(),
              promise.lines().stream()
                  .filter(it -> it.commodity().equals(commodity))
                  .findFirst()
                  .map(it -> QuantityBody.of(it.quantity()))
                  .orElse(null));
    }
  }

  /** What took or brought so much of a lot: a hold handed over, an issue, a transfer, a receipt. */
  record TakenBody(
      String movement,
      String site,
      Bilingual siteName,
      Instant at,
      String kind,
      @Nullable String reason,
      String lot,
      QuantityBody quantity,
      @Nullable String hold,
      @Nullable String reference,
      @Nullable String region,
      @Nullable String cause) {
    static TakenBody of(Taken taken, Map<String, Bilingual> sites) {
      Quantity quantity = taken.lot().quantity();
      @Nullable Promise promise = taken.hold() == null ? null : taken.hold().promise();
      return new TakenBody(
          taken.movement().id(),
          taken.movement().stock().site(),
          Bilingual.among(sites, taken.movement().stock().site()),
          taken.movement().at(),
          taken.movement().kind().wireName(),
          taken.movement().reason() == null ? null : taken.movement().reason().wireName(),
          taken.lot().code(),
          QuantityBody.of(quantity),
          taken.movement().hold(),
          promise == null ? null : promise.reference(),
          promise == null ? null : promise.region().code(),
          taken.movement().act().cause());
    }
  }
}
