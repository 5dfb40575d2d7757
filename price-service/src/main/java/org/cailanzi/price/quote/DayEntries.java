package org.cailanzi.price.quote;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A day of a point while quotes are entered into it, each once. */
final class DayEntries {
  private final PointDay before;
  private final Map<String, List<Version>> entered = new LinkedHashMap<>();

  DayEntries(PointDay before) {
    this.before = before;
  }

  /**
   * Enters a quote, unless a version keeps it already.
   *
   * @param at when this is done; a version of the same act and instant is this very entry, made in
   *     a round of writing that lost against another writer
   */
  Recorded enter(Quote quote, Instant at) {
    List<Version> versions =
        entered.getOrDefault(
            quote.series().commodity(), before.versions(quote.series().commodity()));
    @Nullable Version kept = keeping(quote, versions).orElse(null);
    if (kept != null) {
      return new Recorded(quote, kept, kept.at().equals(at) && kept.act().equals(quote.act()));
    }
    Version version =
        new Version(
            versions.size() + 1,
            quote.entry(),
            quote.act(),
            at,
            Doubt.of(grounds(quote, versions)));
    List<Version> more = new ArrayList<>(versions);
    more.add(version);
    entered.put(quote.series().commodity(), List.copyOf(more));
    return new Recorded(quote, version, true);
  }

  // The same act, or a latest entry just like it that was not rejected.
  private static Optional<Version> keeping(Quote quote, List<Version> versions) {
    return versions.stream()
        .filter(it -> it.act().equals(quote.act()))
        .findFirst()
        .or(
            () ->
                versions.reversed().stream()
                    .limit(1)
                    .filter(it -> !it.isRejected() && it.entry().equals(quote.entry()))
                    .findFirst());
  }

  // A price that is relied on already is not doubted again because somebody repeats it.
  private static List<Remark> grounds(Quote quote, List<Version> versions) {
    @Nullable TypedPrice price = quote.entry().price();
    boolean reliedOn =
        !quote.doubts().isEmpty()
            && versions.reversed().stream()
                .filter(Version::counts)
                .limit(1)
                .map(it -> it.entry().price())
                .anyMatch(it -> it != null && price != null && it.normal().equals(price.normal()));
    return reliedOn ? List.of() : quote.doubts();
  }

  /** The day with all that was entered; the very one from before where nothing was. */
  PointDay after() {
    if (entered.isEmpty()) {
      return before;
    }
    Map<String, List<Version>> goods = new LinkedHashMap<>(before.goods());
    goods.putAll(entered);
    return new PointDay(before.key(), before.place(), before.revision() + 1, goods);
  }
}
