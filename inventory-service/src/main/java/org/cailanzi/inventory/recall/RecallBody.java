package org.cailanzi.inventory.recall;

import java.time.Instant;
import java.util.List;
import org.cailanzi.inventory.hold.Hold;
import org.cailanzi.inventory.hold.Promise;
import org.cailanzi.inventory.recall.Trace.Lying;
import org.cailanzi.inventory.recall.Trace.Taken;
import org.cailanzi.inventory.stock.Lot;
import org.cailanzi.platform.measure.Quantity;
import org.cailanzi.platform.web.QuantityBody;
import org.jspecify.annotations.Nullable;

/** A recall on the wire, with where its lots are and went. */
record RecallBody(
    String recall,
    String state,
    String region,
    String commodity,
    String lot,
    @Nullable String supplier,
    @Nullable String origin,
    String reason,
    Instant since,
    @Nullable String lifted,
    List<StockBody> stocks,
    List<HoldBody> holds,
    List<TakenBody> taken) {

  static RecallBody of(Recall recall, Trace trace) {
    Recall.Target target = recall.target();
    return new RecallBody(
        recall.id().value(),
        recall.state().wireName(),
        target.region().code(),
        target.commodity(),
        target.lot(),
        target.supplier(),
        target.origin(),
        recall.reason(),
        recall.since(),
        recall.lifted(),
        trace.stocks().stream().map(StockBody::of).toList(),
        trace.holds().stream().map(it -> HoldBody.of(it, target.commodity())).toList(),
        trace.taken().stream().map(TakenBody::of).toList());
  }

  /**
   * @param uncovered how much is promised there beyond what may still be given out
   */
  record StockBody(String site, List<LotBody> lots, QuantityBody uncovered) {
    static StockBody of(Lying lying) {
      return new StockBody(
          lying.site(),
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
      @Nullable String region,
      @Nullable String reference,
      @Nullable QuantityBody quantity) {
    static HoldBody of(Hold hold, String commodity) {
      @Nullable Promise promise = hold.promise();
      String id = hold.id().value();
      String state = hold.state().wireName();
      return promise == null
          ? new HoldBody(id, state, null, null, null, null)
          : new HoldBody(
              id,
              state,
              promise.site(),
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
      Instant at,
      String kind,
      @Nullable String reason,
      String lot,
      QuantityBody quantity,
      @Nullable String hold,
      @Nullable String reference,
      @Nullable String region,
      @Nullable String cause) {
    static TakenBody of(Taken taken) {
      Quantity quantity = taken.lot().quantity();
      @Nullable Promise promise = taken.hold() == null ? null : taken.hold().promise();
      return new TakenBody(
          taken.movement().id(),
          taken.movement().stock().site(),
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
