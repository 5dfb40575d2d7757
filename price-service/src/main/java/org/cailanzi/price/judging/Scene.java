package org.cailanzi.price.judging;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.cailanzi.price.point.Place;
import org.cailanzi.price.quote.Chart;
import org.cailanzi.price.quote.DayKey;
import org.cailanzi.price.quote.PointDay;
import org.cailanzi.price.quote.Quotes;
import org.cailanzi.price.quote.Series;
import org.cailanzi.price.quote.Stage;
import org.cailanzi.price.substitution.Substitution;
import org.cailanzi.price.substitution.Substitutions;
import org.cailanzi.price.verdict.CurrentCeilings.Edition;
import org.cailanzi.price.verdict.Locus;
import org.jspecify.annotations.Nullable;

/** All that one round of judging looks at: the ceilings, and the days it read at that moment. */
final class Scene {
  private static final List<Stage> SOLD = List.of(Stage.RETAIL, Stage.WHOLESALE);

  private final Edition edition;
  private final JudgingSpan span;
  private final Map<Series, SeriesScene> scenes = new HashMap<>();
  private final Map<Place, Locus> loci = new HashMap<>();
  private final Map<DayKey, PointDay> days;
  private final Set<DayKey> keys = new HashSet<>();
  private List<Substitution> replaced = List.of();

  private Scene(Edition edition, JudgingSpan span, Map<DayKey, PointDay> days) {
    this.edition = edition;
    this.span = span;
    this.days = days;
  }

  /**
   * Reads what is needed to judge the work, and what depends on it at the same point.
   *
   * @param known days as they were just written or read; whatever else is needed is read
   */
  static Scene read(
      Quotes quotes,
      Substitutions substitutions,
      Edition edition,
      Collection<SeriesDay> work,
      Collection<PointDay> known,
      JudgingSpan span) {
    Scene scene = new Scene(edition, span, new HashMap<>());
    known.forEach(it -> scene.days.put(it.key(), it));
    scene.readMissing(quotes, work.stream().map(SeriesDay::key).collect(Collectors.toSet()));
    for (SeriesDay it : work) {
      PointDay day = scene.days.get(it.key());
      // A crash may have come before the quote was kept: then there is nothing to judge.
      if (day != null && day.goods().containsKey(it.series().commodity())) {
        scene.add(it, day.place());
      }
    }
    scene.scenes.values().forEach(it -> scene.keys.addAll(it.keys()));
    scene.readMissing(quotes, scene.keys);
    scene.replaced = scene.replaced(substitutions);
    return scene;
  }

  private void add(SeriesDay changed, Place place) {
    Series series = changed.series();
    of(series, place).ask(changed.day());
    if (series.stage() == Stage.COST) {
      for (Stage sold : SOLD) {
        of(new Series(series.point(), series.commodity(), sold), place).costChanged(changed.day());
      }
    }
  }

  private SeriesScene of(Series series, Place place) {
    Locus locus = loci.computeIfAbsent(place, edition.index()::at);
    return scenes.computeIfAbsent(
        series, it -> new SeriesScene(edition.index(), it, place, locus, span));
  }

  private void readMissing(Quotes quotes, Set<DayKey> wanted) {
    days.putAll(quotes.days(wanted.stream().filter(it -> !days.containsKey(it)).toList()));
  }

  private List<Substitution> replaced(Substitutions substitutions) {
    List<String> goods =
        scenes.values().stream().flatMap(it -> it.goodsOfOtherDays().stream()).distinct().toList();
    return goods.isEmpty() ? List.of() : substitutions.of(goods);
  }

  List<Judged> judge() {
    Map<Filed, List<PointDay>> filed =
        days.values().stream().collect(Collectors.groupingBy(it -> Filed.of(it.key())));
    Map<Series, Chart> charts = new HashMap<>();
    return scenes.values().stream()
        .flatMap(
            it ->
                it.judge(
                    edition.index(),
                    series ->
                        charts.computeIfAbsent(
                            series,
                            of ->
                                new Chart(
                                    of.commodity(),
                                    filed.getOrDefault(
                                        new Filed(of.point(), of.stage()), List.of()))),
                    replaced))
        .toList();
  }

  /** Whether nothing that this round looked at has changed since. */
  boolean isStillTrue(Quotes quotes, Substitutions substitutions, Edition now) {
    if (now.number() != edition.number() || !replaced(substitutions).equals(replaced)) {
      return false;
    }
    Map<DayKey, Long> revisions = quotes.revisions(keys);
    return keys.stream().allMatch(it -> Objects.equals(revisions.get(it), revision(it)));
  }

  private @Nullable Long revision(DayKey key) {
    PointDay day = days.get(key);
    return day == null ? null : day.revision();
  }

  /** Whose days lie together. */
  private record Filed(String point, Stage stage) {
    static Filed of(DayKey key) {
      return new Filed(key.point(), key.stage());
    }
  }
}
