package org.cailanzi.price.judging;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.cailanzi.price.quote.Quotes;
import org.cailanzi.price.quote.Series;
import org.cailanzi.price.quote.SeriesMonth;
import org.cailanzi.price.verdict.CurrentCeilings.Edition;
import org.jspecify.annotations.Nullable;

/** All that one round of judging looks at: the ceilings, and the months it read at that moment. */
final class Scene {
  private final Edition edition;
  private final Map<Series, Set<LocalDate>> asked = new HashMap<>();
  private final Map<Series, SeriesScene> scenes = new HashMap<>();
  private final Map<String, SeriesMonth> months;
  private final Set<String> ids = new HashSet<>();

  private Scene(Edition edition, Map<String, SeriesMonth> months) {
    this.edition = edition;
    this.months = months;
  }

  /** Reads what is needed to judge the work, and what depends on it. */
  static Scene read(Quotes quotes, Edition edition, Collection<SeriesDay> work, JudgingSpan span) {
    Map<String, SeriesMonth> own =
        quotes.months(work.stream().map(SeriesDay::bucket).distinct().toList());
    Scene scene = new Scene(edition, own);
    for (SeriesDay it : work) {
      SeriesMonth month = own.get(it.bucket());
      // A crash may have come before the quote was kept: then there is nothing to judge.
      if (month != null) {
        scene.asked.computeIfAbsent(it.series(), _ -> new TreeSet<>()).add(it.day());
        scene.scenes.computeIfAbsent(
            it.series(), _ -> new SeriesScene(edition.index(), it.series(), month.place(), span));
      }
    }
    scene.readMore(quotes);
    return scene;
  }

  private void readMore(Quotes quotes) {
    scenes.forEach(
        (series, scene) ->
            scene
                .months(asked.getOrDefault(series, Set.of()))
                .forEach(it -> ids.add(series.bucket(it))));
    List<String> missing = ids.stream().filter(it -> !months.containsKey(it)).toList();
    months.putAll(quotes.months(missing));
  }

  List<Judged> judge() {
    Map<Series, List<SeriesMonth>> bySeries = new HashMap<>();
    months
        .values()
        .forEach(it -> bySeries.computeIfAbsent(it.series(), _ -> new ArrayList<>()).add(it));
    return scenes.entrySet().stream()
        .flatMap(
            it ->
                it.getValue()
                    .judge(
                        edition.index(),
                        asked.getOrDefault(it.getKey(), Set.of()),
                        bySeries.getOrDefault(it.getKey(), List.of())))
        .toList();
  }

  /** Whether nothing that this round looked at has changed since. */
  boolean isStillTrue(Quotes quotes, Edition now) {
    if (now.number() != edition.number()) {
      return false;
    }
    Map<String, Long> revisions = quotes.revisions(ids);
    return ids.stream().allMatch(it -> Objects.equals(revisions.get(it), revision(it)));
  }

  private @Nullable Long revision(String id) {
    SeriesMonth month = months.get(id);
    return month == null ? null : month.revision();
  }
}
