package org.cailanzi.inventory.notice;

import java.util.List;
import org.cailanzi.platform.measure.Quantity;

/** The least that a site should have available, by commodity. */
record Target(String site, List<Line> lines) {
  Target {
    lines = List.copyOf(lines);
    if (lines.stream().map(Line::commodity).distinct().count() < lines.size()) {
      throw new IllegalArgumentException("A commodity has one target at a site");
    }
  }

  record Line(String commodity, Quantity least) {}
}
