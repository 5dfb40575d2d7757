package org.cailanzi.inventory.transfer;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cailanzi.inventory.stock.StockKey;
import org.cailanzi.platform.measure.Dimension;
import org.cailanzi.platform.measure.Quantity;
import org.cailanzi.platform.measure.Unusable;

/**
 * What is to be brought from where to where.
 *
 * @param items at least one, one per commodity, in the order of their codes
 * @param expectedAt when it should arrive
 * @param reference the caller's own word for what it is for
 * @param fingerprint of what the caller asked, so that a repeat is told from another request
 */
record Order(
    String from,
    String to,
    List<Item> items,
    Instant expectedAt,
    String reference,
    String fingerprint) {

  Order {
    items = List.copyOf(items);
    if (items.isEmpty()) {
      throw new Unusable("至少要有一行", "there is at least one line");
    }
    if (from.equals(to)) {
      throw new Unusable("不能调往自己：" + from, "it is from " + from + " to itself");
    }
  }

  /** So much of one commodity. */
  record Item(String commodity, Quantity quantity) {
    Dimension dimension() {
      return quantity.dimension();
    }
  }

  /** Lines of one commodity are counted together, however often it was named. */
  static List<Item> summed(List<Item> items) {
    Map<String, Quantity> byCommodity = new TreeMap<>();
    items.forEach(it -> byCommodity.merge(it.commodity(), it.quantity(), Quantity::plus));
    return byCommodity.entrySet().stream().map(it -> new Item(it.getKey(), it.getValue())).toList();
  }

  StockKey source(String commodity) {
    return new StockKey(from, commodity);
  }

  StockKey destination(String commodity) {
    return new StockKey(to, commodity);
  }

  List<StockKey> sources() {
    return items.stream().map(it -> source(it.commodity())).toList();
  }
}
