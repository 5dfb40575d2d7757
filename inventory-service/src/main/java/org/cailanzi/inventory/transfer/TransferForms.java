package org.cailanzi.inventory.transfer;

import java.time.Instant;
import java.util.List;
import org.cailanzi.inventory.act.Fingerprint;
import org.cailanzi.inventory.goods.Goods;
import org.cailanzi.platform.problem.Field;
import org.cailanzi.platform.web.QuantityBody;
import org.jspecify.annotations.Nullable;

/** What callers write of transfers. */
final class TransferForms {
  private TransferForms() {}

  /** A transfer as it is asked for. */
  record SendForm(
      @Nullable String from,
      @Nullable String to,
      @Nullable List<@Nullable LineForm> lines,
      @Nullable Instant expectedAt,
      @Nullable String reference) {

    Order read(Goods goods) {
      String source = Field.required("from", from);
      String destination = Field.required("to", to);
      Instant arrival = Field.required("expectedAt", expectedAt);
      List<Order.Item> items =
          arrivals(goods, lines).stream()
              .map(it -> new Order.Item(it.commodity(), it.quantity()))
              .toList();
      String word = reference == null ? "" : reference;
      return Field.read(
          items.isEmpty() ? "lines" : "to",
          () ->
              new Order(
                  source,
                  destination,
                  Order.summed(items),
                  arrival,
                  word,
                  Fingerprint.of(source, destination, items, arrival, word)));
    }
  }

  /**
   * What arrived.
   *
   * @param lines absent for all that is on its way
   */
  record ArrivalForm(@Nullable List<@Nullable LineForm> lines) {
    List<Arrival> read(Goods goods) {
      return lines == null ? List.of() : arrivals(goods, lines);
    }
  }

  record CloseForm(@Nullable String reason) {}

  record LineForm(
      @Nullable String commodity, @Nullable QuantityBody quantity, @Nullable String lot) {}

  private static List<Arrival> arrivals(Goods goods, @Nullable List<@Nullable LineForm> forms) {
    return Field.each(
        "lines",
        forms,
        (at, form) -> {
          Goods.Some some = goods.read(at + ".", form.commodity(), form.quantity());
          return new Arrival(some.commodity().code(), some.quantity(), form.lot());
        });
  }
}
