package org.cailanzi.inventory.hold;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cailanzi.inventory.allotment.Limit;
import org.cailanzi.inventory.goods.Goods;
import org.cailanzi.platform.measure.Quantity;
import org.cailanzi.platform.problem.Bilingual;
import org.cailanzi.platform.web.QuantityBody;
import org.jspecify.annotations.Nullable;

/**
 * A hold on the wire, as it is; one that expired a moment ago says so before the sweeper comes.
 *
 * @param shortLines what of a best effort could not be granted, and what is offered instead
 */
record HoldBody(
    String hold,
    String state,
    @Nullable String site,
    @Nullable String region,
    List<LineBody> lines,
    @Nullable String reference,
    @Nullable Instant expiresAt,
    boolean confirmed,
    List<ShortBody> shortLines) {

  static HoldBody of(Hold hold, Instant now, Goods goods) {
    boolean over = hold.state() == HoldState.HELD && hold.expiredAt(now);
    String state = (over ? HoldState.EXPIRED : hold.state()).wireName();
    List<ShortBody> shortLines =
        hold.shortages().stream().map(it -> ShortBody.of(it, goods)).toList();
    Promise promise = hold.promise();
    return promise == null
        ? new HoldBody(
            hold.id().value(), state, null, null, List.of(), null, null, false, shortLines)
        : new HoldBody(
            hold.id().value(),
            state,
            promise.site(),
            promise.region().code(),
            lines(hold, promise, goods),
            promise.reference(),
            promise.expiresAt(),
            promise.confirmed(),
            shortLines);
  }

  private static List<LineBody> lines(Hold hold, Promise promise, Goods goods) {
    Map<String, Quantity> picked = hold.picked();
    Map<String, Promise.Line> left =
        hold.left().stream()
            .collect(Collectors.toMap(Promise.Line::commodity, Function.identity()));
    return promise.lines().stream()
        .map(
            it -> {
              Quantity none = Quantity.none(it.quantity().dimension());
              Quantity still =
                  Optional.ofNullable(left.get(it.commodity()))
                      .filter(_ -> hold.state() == HoldState.HELD)
                      .map(Promise.Line::quantity)
                      .orElse(none);
              return new LineBody(
                  it.commodity(),
                  goods.nameOf(it.commodity()),
                  QuantityBody.of(it.quantity()),
                  QuantityBody.of(it.upTo()),
                  QuantityBody.of(picked.getOrDefault(it.commodity(), none)),
                  QuantityBody.of(still));
            })
        .toList();
  }

  /**
   * @param upTo what may be picked of it: with the tolerance
   * @param left what is still promised of it
   */
  record LineBody(
      String commodity,
      Bilingual commodityName,
      QuantityBody quantity,
      QuantityBody upTo,
      QuantityBody picked,
      QuantityBody left) {}

  /**
   * @param most what the household may have of it on the day, where that is what it falls short of
   * @param has what the household has of it already
   */
  record ShortBody(
      String commodity,
      Bilingual commodityName,
      QuantityBody wanted,
      QuantityBody available,
      List<OfferBody> substitutes,
      @Nullable QuantityBody most,
      @Nullable QuantityBody has) {
    static ShortBody of(Shortage shortage, Goods goods) {
      @Nullable Limit limit = shortage.limit();
      return new ShortBody(
          shortage.commodity(),
          goods.nameOf(shortage.commodity()),
          QuantityBody.of(shortage.wanted()),
          QuantityBody.of(shortage.available()),
          shortage.offers().stream()
              .map(
                  it ->
                      new OfferBody(
                          it.commodity(),
                          goods.nameOf(it.commodity()),
                          QuantityBody.of(it.available())))
              .toList(),
          limit == null ? null : QuantityBody.of(limit.most()),
          limit == null ? null : QuantityBody.of(limit.has()));
    }
  }

  record OfferBody(String commodity, Bilingual commodityName, QuantityBody available) {}
}
