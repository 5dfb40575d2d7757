package org.cailanzi.inventory.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that a site has reported for a day: the line that counts for each commodity, and the earlier
 * versions of it (rule I7: the latest counts, all are kept).
 *
 * @param ver counts the changes of the form, 0 for one that is not there yet
 */
public record Form(FormKey key, long ver, Map<String, Entry> current, List<Entry> earlier) {
  public Form {
    current = Map.copyOf(current);
    earlier = List.copyOf(earlier);
  }

  static Form blank(FormKey key) {
    return new Form(key, 0, Map.of(), List.of());
  }

  /**
   * A line as it was reported.
   *
   * @param version of this commodity's line, from 1
   */
  public record Entry(Line line, int version, String by, Instant at) {}

  /** The form with newer lines; what is there already, or a repeat, changes nothing. */
  Form with(List<Line> lines, String by, Instant at) {
    Map<String, Entry> after = new TreeMap<>(current);
    List<Entry> replaced = new ArrayList<>(earlier);
    for (Line line : lines) {
      @Nullable Entry there = after.get(line.commodity());
      if ((there == null || !there.line().equals(line)) && !wasFiled(line, by, at)) {
        after.put(
            line.commodity(), new Entry(line, there == null ? 1 : there.version() + 1, by, at));
        Stream.ofNullable(there).forEach(replaced::add);
      }
    }
    return after.equals(current) ? this : new Form(key, ver + 1, after, replaced);
  }

  /** Whether this very filing has said so before, and was corrected since: it is a repeat. */
  private boolean wasFiled(Line line, String by, Instant at) {
    return earlier.stream()
        .anyMatch(it -> it.line().equals(line) && it.at().equals(at) && it.by().equals(by));
  }

  /** How many lines are not as another form of the same site and day has them. */
  long linesOtherThan(Form other) {
    return current.values().stream()
        .map(Entry::line)
        .filter(it -> !it.equals(other.line(it.commodity())))
        .count();
  }

  /** The line that counts, or null where none was reported. */
  public @Nullable Line line(String commodity) {
    @Nullable Entry entry = current.get(commodity);
    return entry == null ? null : entry.line();
  }
}
