package org.cailanzi.inventory.filing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.cailanzi.inventory.report.Form;
import org.cailanzi.inventory.report.FormKey;
import org.cailanzi.inventory.report.Line;
import org.cailanzi.inventory.report.Reports;
import org.cailanzi.inventory.report.Reserve;
import org.cailanzi.platform.measure.Quantity;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A zero report: the declaration is kept, and everything that the site has reported lately is
 * closed at nothing, so that cover does not count it any more. Each step may be repeated: a crash
 * between them is made good by the repeat.
 */
@Component
class DeclareNothingHeld {
  private static final int LOOK_BACK_DAYS = 14;

  private final ZeroReports zeros;
  private final Reports reports;

  DeclareNothingHeld(ZeroReports zeros, Reports reports) {
    this.zeros = zeros;
    this.reports = reports;
  }

  /** The declaration as it first came. */
  ZeroReport declare(FormKey key, String by, Instant at) {
    ZeroReport kept = zeros.declare(key, by, at);
    List<Line> lines = closed(kept);
    if (!lines.isEmpty()) {
      reports.file(key, lines, kept.by(), kept.at());
    }
    return kept;
  }

  /** One line at nothing for each commodity that the day or the days before it name. */
  private List<Line> closed(ZeroReport zero) {
    Map<String, Line> closed = new TreeMap<>();
    for (Form form : reports.find(days(zero.key())).values()) {
      form.current()
          .forEach(
              (commodity, entry) -> {
                if (entry.line().closing() != null) {
                  closed.put(commodity, nothing(entry.line()));
                }
                if (form.key().equals(zero.key()) && stands(entry, zero)) {
                  closed.remove(commodity);
                }
              });
    }
    return List.copyOf(closed.values());
  }

  /** What was said after the declaration corrects it, also where the declaration is repeated. */
  private static boolean stands(Form.Entry entry, ZeroReport zero) {
    @Nullable Quantity closing = entry.line().closing();
    return (closing != null && closing.isZero()) || entry.at().isAfter(zero.at());
  }

  private static List<FormKey> days(FormKey key) {
    LocalDate day = key.day();
    return IntStream.rangeClosed(0, LOOK_BACK_DAYS)
        .mapToObj(back -> new FormKey(key.site(), day.minusDays(back)))
        .toList();
  }

  private static Line nothing(Line last) {
    Quantity none = Quantity.none(last.dimension());
    return new Line(last.commodity(), null, null, null, none, null, null, Reserve.NONE);
  }
}
