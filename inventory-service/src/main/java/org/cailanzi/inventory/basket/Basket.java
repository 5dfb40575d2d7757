package org.cailanzi.inventory.basket;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.cailanzi.platform.commodity.Commodity;
import org.cailanzi.platform.measure.Quantity;
import org.cailanzi.platform.measure.Unusable;

/**
 * The goods that somebody asks for.
 *
 * @param lines at least one, one per commodity, in the order of their codes
 */
public record Basket(List<Line> lines) {

  /** Lines of one commodity are counted together, however often it was named. */
  public Basket {
    Map<String, Line> byCommodity = new TreeMap<>();
    lines.forEach(it -> byCommodity.merge(it.commodity().code(), it, Line::plus));
    lines = List.copyOf(byCommodity.values());
    if (lines.isEmpty()) {
      throw new Unusable("至少要有一行", "there is at least one line");
    }
  }

  /**
   * So much of one commodity.
   *
   * @param upTo the quantity and the tolerance its weight may exceed it by
   */
  public record Line(
      Commodity commodity, Quantity quantity, Quantity upTo, Substitutes substitutes) {

    Line plus(Line more) {
      return new Line(
          commodity,
          quantity.plus(more.quantity),
          upTo.plus(more.upTo),
          // Two lines that do not agree allow none.
          substitutes.equals(more.substitutes) ? substitutes : Substitutes.NONE);
    }
  }

  Set<String> codes() {
    return lines.stream().map(it -> it.commodity().code()).collect(Collectors.toSet());
  }

  /** The same words for the same basket, for its fingerprint. */
  public String words() {
    return lines.stream()
        .map(
            it ->
                String.join(
                    " ",
                    it.commodity().code(),
                    it.quantity().toString(),
                    it.upTo().toString(),
                    it.substitutes().words()))
        .collect(Collectors.joining(";"));
  }
}
