package org.cailanzi.inventory.transfer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cailanzi.inventory.transfer.Transfer.Shortage;
import org.cailanzi.platform.measure.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says has arrived of one commodity.
 *
 * @param lot of which lot, or null for those that expire first
 */
record Arrival(String commodity, Quantity quantity, @Nullable String lot) {

  /** Whether that much is on its way, and in which lots. */
  sealed interface Fit {}

  record Fits(List<Load> loads) implements Fit {
    Fits {
      loads = List.copyOf(loads);
    }
  }

  /** More than is on its way; {@code available} is what is. */
  record TooMuch(List<Shortage> lines) implements Fit {
    TooMuch {
      lines = List.copyOf(lines);
    }
  }

  /**
   * @param lines none for all that is on its way
   */
  static Fit of(Transfer transfer, List<Arrival> lines) {
    Map<String, Load> open = new TreeMap<>();
    transfer.open().forEach(it -> open.put(it.commodity(), it));
    if (lines.isEmpty()) {
      return new Fits(List.copyOf(open.values()));
    }
    Map<String, Load> arrived = new TreeMap<>();
    List<Shortage> tooMuch = new ArrayList<>();
    for (Arrival line : lines) {
      Load here =
          open.getOrDefault(
              line.commodity(), new Load(line.commodity(), line.quantity().dimension(), List.of()));
      Load offered = line.lot == null ? here : here.only(it -> it.code().equals(line.lot));
      Load part = offered.part(line.quantity());
      if (part.quantity().equals(line.quantity())) {
        open.put(line.commodity(), here.without(part));
        arrived.merge(line.commodity(), part, Load::with);
      } else {
        tooMuch.add(new Shortage(line.commodity(), line.quantity(), offered.quantity()));
      }
    }
    return tooMuch.isEmpty() ? new Fits(List.copyOf(arrived.values())) : new TooMuch(tooMuch);
  }
}
