package org.cailanzi.inventory.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cailanzi.inventory.stock.Lot;
import org.cailanzi.inventory.stock.Movement;
import org.cailanzi.platform.commodity.Commodity;
import org.jspecify.annotations.Nullable;

/**
 * A ledger as a CSV file that Excel opens in Chinese: a row for each lot of each movement, and one
 * for a movement that touches none. {@code amount} is what the lot gained or lost, so the sum of a
 * column is what the site gained or lost.
 */
final class LedgerSheet {
  static final List<String> COLUMNS =
      List.of(
          "movement",
          "at",
          "commodity",
          "name",
          "kind",
          "reason",
          "lot",
          "origin",
          "supplier",
          "expires",
          "amount",
          "held",
          "unit",
          "hold",
          "cause",
          "note",
          "by");

  private final Appendable csv;

  LedgerSheet(Appendable csv) {
    this.csv = csv;
    append("\uFEFF");
    line(COLUMNS.stream());
  }

  void add(Movement movement, Commodity commodity) {
    if (movement.lots().isEmpty()) {
      row(movement, commodity, null, movement.onHand(), movement.held());
    }
    int sign = Long.signum(movement.onHand());
    long held = movement.held();
    for (Lot lot : movement.lots()) {
      row(movement, commodity, lot, sign * lot.quantity().amount(), held);
      held = 0;
    }
  }

  private void row(
      Movement movement, Commodity commodity, @Nullable Lot lot, long amount, long held) {
    line(
        Stream.of(
            movement.id(),
            movement.at().toString(),
            commodity.code(),
            commodity.zh(),
            movement.kind().wireName(),
            movement.reason() == null ? "" : movement.reason().wireName(),
            lot == null ? "" : words(lot.code()),
            lot == null ? "" : words(lot.origin()),
            lot == null ? "" : words(lot.supplier()),
            lot == null ? "" : lot.expires().toString(),
            Long.toString(amount),
            Long.toString(held),
            commodity.dimension().baseUnit(),
            words(movement.hold()),
            words(movement.act().cause()),
            words(movement.act().note()),
            words(movement.act().by())));
  }

  /** What people typed, so that a spreadsheet takes none of it for a formula. */
  private static String words(@Nullable String typed) {
    if (typed == null || typed.isEmpty()) {
      return "";
    }
    return "=+-@\t\r".indexOf(typed.charAt(0)) < 0 ? typed : "'" + typed;
  }

  private void line(Stream<String> cells) {
    append(
        cells
            .map(it -> "\"" + it.replace("\"", "\"\"") + "\"")
            .collect(Collectors.joining(",", "", "\r\n")));
  }

  private void append(String text) {
    try {
      csv.append(text);
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }
}
