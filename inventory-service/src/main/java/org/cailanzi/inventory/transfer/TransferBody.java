package org.cailanzi.inventory.transfer;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.cailanzi.inventory.goods.Goods;
import org.cailanzi.inventory.stock.Lot;
import org.cailanzi.platform.measure.Quantity;
import org.cailanzi.platform.problem.Bilingual;
import org.cailanzi.platform.web.QuantityBody;
import org.jspecify.annotations.Nullable;

/** A transfer on the wire. */
record TransferBody(
    String transfer,
    String state,
    String from,
    Bilingual fromName,
    String to,
    Bilingual toName,
    Instant expectedAt,
    String reference,
    @Nullable String reason,
    List<LineBody> lines) {

  static TransferBody of(Transfer transfer, Map<String, Bilingual> sites, Goods goods) {
    Order order = transfer.order();
    return new TransferBody(
        transfer.id().value(),
        transfer.wireState(),
        order.from(),
        Bilingual.among(sites, order.from()),
        order.to(),
        Bilingual.among(sites, order.to()),
        order.expectedAt(),
        order.reference(),
        transfer.difference() == null ? null : transfer.difference().wireName(),
        order.items().stream().map(it -> LineBody.of(transfer, it, goods)).toList());
  }

  /**
   * @param open what is on its way, or of a closed transfer what never arrived
   */
  record LineBody(
      String commodity,
      Bilingual commodityName,
      QuantityBody quantity,
      QuantityBody sent,
      QuantityBody received,
      QuantityBody open,
      List<LotBody> lots) {
    static LineBody of(Transfer transfer, Order.Item item, Goods goods) {
      List<Lot> lots = lots(transfer.sent(), item.commodity());
      Quantity sent = sum(lots, item);
      Quantity open = sum(lots(transfer.open(), item.commodity()), item);
      return new LineBody(
          item.commodity(),
          goods.nameOf(item.commodity()),
          QuantityBody.of(item.quantity()),
          QuantityBody.of(sent),
          QuantityBody.of(sent.minus(open)),
          QuantityBody.of(open),
          lots.stream().map(LotBody::of).toList());
    }

    private static List<Lot> lots(List<Load> loads, String commodity) {
      return loads.stream()
          .filter(it -> it.commodity().equals(commodity))
          .flatMap(it -> it.lots().stream())
          .toList();
    }

    private static Quantity sum(List<Lot> lots, Order.Item item) {
      return new Load(item.commodity(), item.dimension(), lots).quantity();
    }
  }

  record LotBody(
      String code,
      @Nullable String origin,
      @Nullable String supplier,
      Instant expires,
      QuantityBody quantity) {
    static LotBody of(Lot lot) {
      return new LotBody(
          lot.code(), lot.origin(), lot.supplier(), lot.expires(), QuantityBody.of(lot.quantity()));
    }
  }

  record TransferList(List<TransferBody> items, @Nullable String next) {}
}
