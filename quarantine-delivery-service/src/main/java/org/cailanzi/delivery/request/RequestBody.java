package org.cailanzi.delivery.request;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.cailanzi.platform.commodity.Commodities;
import org.cailanzi.platform.commodity.Commodity;
import org.cailanzi.platform.web.QuantityBody;
import org.cailanzi.platform.web.UnitPriceBody;
import org.jspecify.annotations.Nullable;

/** A request as shown to the home that asked, and to those who look after it. */
record RequestBody(
    String request,
    String dwelling,
    String region,
    LocalDate day,
    String slot,
    String state,
    @Nullable ReasonBody reason,
    @Nullable String waitingFor,
    @Nullable Instant nextAttemptAt,
    @Nullable String site,
    List<LineBody> lines,
    @Nullable Long totalFen,
    @Nullable String round,
    int rank,
    int failedVisits,
    @Nullable ProofBody handOver,
    List<EventBody> history) {

  static RequestBody of(SupplyRequest it, Commodities commodities) {
    Progress progress = it.progress();
    return new RequestBody(
        it.id(),
        it.wish().dwelling(),
        it.wish().region().code(),
        it.delivery().slot().day(),
        it.delivery().slot().code(),
        it.state().wireName(),
        reason(progress.reason()),
        progress.waitingFor(),
        progress.waitingFor() == null ? null : progress.due(),
        it.site(),
        it.lines().stream().map(line -> line(line, commodities)).toList(),
        it.total() == null ? null : it.total().fen(),
        it.delivery().round(),
        it.wish().rank(),
        it.delivery().failedVisits(),
        proof(it.delivery().proof()),
        it.history().stream().map(RequestBody::event).toList());
  }

  private static LineBody line(Line line, Commodities commodities) {
    String zh = commodities.byCode(line.commodity()).map(Commodity::zh).orElse(line.commodity());
    String en = commodities.byCode(line.commodity()).map(Commodity::en).orElse(line.commodity());
    Line.Charge charge = line.charge();
    return new LineBody(
        line.commodity(),
        zh,
        en,
        QuantityBody.of(line.quantity()),
        charge == null ? null : UnitPriceBody.of(charge.price()),
        charge == null ? null : charge.total().fen(),
        charge == null ? null : charge.capped());
  }

  private static @Nullable ReasonBody reason(@Nullable Reason reason) {
    return reason == null
        ? null
        : new ReasonBody(
            reason.code(),
            reason.words().zh(),
            reason.words().en(),
            reason.shortages().stream()
                .map(
                    it ->
                        new ShortageBody(
                            it.commodity(),
                            QuantityBody.of(it.wanted()),
                            QuantityBody.of(it.available())))
                .toList());
  }

  private static @Nullable ProofBody proof(Delivery.@Nullable Proof proof) {
    return proof == null ? null : new ProofBody(proof.at(), proof.received(), proof.photo());
  }

  private static EventBody event(SupplyRequest.Event event) {
    return new EventBody(event.state().wireName(), event.at(), event.by(), reason(event.reason()));
  }

  record LineBody(
      String commodity,
      String zh,
      String en,
      QuantityBody quantity,
      @Nullable UnitPriceBody price,
      @Nullable Long totalFen,
      @Nullable Boolean capped) {}

  record ReasonBody(String code, String zh, String en, List<ShortageBody> shortages) {}

  record ShortageBody(String commodity, QuantityBody wanted, QuantityBody available) {}

  record ProofBody(Instant at, Instant received, String photoSha256) {}

  record EventBody(String state, Instant at, String by, @Nullable ReasonBody reason) {}
}
