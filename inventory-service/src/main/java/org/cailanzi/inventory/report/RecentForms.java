package org.cailanzi.inventory.report;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The last forms of the sites that a long table speaks of, to hold its next ones against. So many
 * lines are kept at most; the site that was asked for longest ago is forgotten first and read again
 * when it is needed.
 */
final class RecentForms {
  /** Enough to see a slip of units. */
  private static final int DAYS = 3;

  /** About 40 MB: a thousand sites with sixty kinds of goods. */
  private static final int MOST_LINES = 240_000;

  private final Reports reports;
  private final Map<String, OfSite> sites = new LinkedHashMap<>(16, 0.75f, true);
  private int lines;

  RecentForms(Reports reports) {
    this.reports = reports;
  }

  private static final class OfSite {
    final NavigableMap<LocalDate, Map<String, Line>> days = new TreeMap<>();

    /** Up to this day all is known that there is. */
    LocalDate until;

    OfSite(LocalDate until) {
      this.until = until;
    }
  }

  /** Reads what has been filed on the days before these forms, as far as it is not known. */
  void read(Collection<FormKey> keys) {
    List<FormKey> unknown = keys.stream().sorted().flatMap(this::unknownBefore).distinct().toList();
    reports.find(unknown).values().forEach(this::add);
  }

  private Stream<FormKey> unknownBefore(FormKey key) {
    LocalDate first = key.day().minusDays(Judge.LOOK_BACK_DAYS);
    OfSite site = sites.computeIfAbsent(key.site(), _ -> new OfSite(first.minusDays(1)));
    LocalDate from = site.until.isBefore(first) ? first : site.until.plusDays(1);
    if (!from.isBefore(key.day())) {
      return Stream.empty();
    }
    site.until = key.day().minusDays(1);
    return from.datesUntil(key.day()).map(day -> new FormKey(key.site(), day));
  }

  private void add(Form form) {
    form.current().values().forEach(it -> add(form.key(), it.line()));
  }

  /** Remembers a line, and forgets what is too old or too much. */
  void add(FormKey key, Line line) {
    OfSite site = sites.computeIfAbsent(key.site(), _ -> new OfSite(key.day()));
    if (site.until.isBefore(key.day())) {
      site.until = key.day();
    }
    Map<String, Line> day = site.days.computeIfAbsent(key.day(), _ -> new HashMap<>());
    if (day.put(line.commodity(), line) == null) {
      lines++;
    }
    if (site.days.size() > DAYS + 1) {
      lines -= Objects.requireNonNull(site.days.pollFirstEntry()).getValue().size();
    }
    forgetEldest();
  }

  private void forgetEldest() {
    for (Iterator<OfSite> eldest = sites.values().iterator();
        lines > MOST_LINES && eldest.hasNext(); ) {
      lines -= eldest.next().days.values().stream().mapToInt(Map::size).sum();
      eldest.remove();
    }
  }

  /** What is remembered of a site's commodity, by day. */
  NavigableMap<LocalDate, Line> of(FormKey key, String commodity) {
    NavigableMap<LocalDate, Line> known = new TreeMap<>();
    @Nullable OfSite site = sites.get(key.site());
    if (site != null) {
      site.days.forEach(
          (day, there) -> {
            @Nullable Line line = there.get(commodity);
            if (line != null) {
              known.put(day, line);
            }
          });
    }
    return known;
  }
}
