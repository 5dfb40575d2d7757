package org.cailanzi.price.judging;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.cailanzi.price.quote.Chart;
import org.cailanzi.price.quote.Quotes;
import org.cailanzi.price.quote.Series;
import org.cailanzi.price.quote.SeriesMonth;
import org.cailanzi.price.quote.Stage;
import org.cailanzi.price.substitution.Substitution;
import org.cailanzi.price.substitution.Substitutions;
import org.cailanzi.price.verdict.CurrentCeilings.Edition;
import org.jspecify.annotations.Nullable;

/** All that one round of judging looks at: the ceilings, and the months it read at that moment. */
final class Scene {
  private static final List<Stage> SOLD = List.of(Stage.RETAIL, Stage.WHOLESALE);

  private final Edition edition;
  private final JudgingSpan span;
  private final Map<Series, SeriesScene> scenes = new HashMap<>();
  private final Map<String, SeriesMonth> months;
  private final Set<String> ids = new HashSet<>();
  private List<Substitution> replaced = List.of();

  private Scene(Edition edition, JudgingSpan span, Map<String, SeriesMonth> months) {
    this.edition = edition;
    this.span = span;
    this.months = months;
  }

  /** Reads what is needed to judge the work, and what depends on it at the same point. */
  static Scene read(
      Quotes quotes,
      Substitutions substitutions,
      Edition edition,
      Collection<SeriesDay> work,
      JudgingSpan span) {
    Map<String, SeriesMonth> own =
        quotes.months(work.stream().map(SeriesDay::bucket).distinct().toList());
    Scene scene = new Scene(edition, span, own);
    for (SeriesDay it : work) {
      SeriesMonth month = own.get(it.bucket());
      // A crash may have come before the quote was kept: then there is nothing to judge.
      if (month != null) {
        scene.add(it, month);
      }
    }
    scene.readMore(quotes);
    scene.replaced = scene.replaced(substitutions);
    return scene;
  }

  private void add(SeriesDay changed, SeriesMonth month) {
    Series series = changed.series();
    of(series, month).ask(changed.day());
    if (series.stage() == Stage.COST) {
      for (Stage sold : SOLD) {
        of(new Series(series.point(), series.commodity(), sold), month).costChanged(changed.day());
      }
    }
  }

  private SeriesScene of(Series series, SeriesMonth month) {
    return scenes.computeIfAbsent(
        series, it -> new SeriesScene(edition.index(), it, month.place(), span));
  }

  private void readMore(Quotes quotes) {
    scenes.values().forEach(it -> ids.addAll(it.buckets()));
    List<String> missing = ids.stream().filter(it -> !months.containsKey(it)).toList();
    months.putAll(quotes.months(missing));
  }

  private List<Substitution> replaced(Substitutions substitutions) {
    List<String> goods =
        scenes.values().stream().flatMap(it -> it.goodsOfOtherDays().stream()).distinct().toList();
    return goods.isEmpty() ? List.of() : substitutions.of(goods);
  }

  List<Judged> judge() {
    Map<Series, List<SeriesMonth>> bySeries = new HashMap<>();
    months
        .values()
        .forEach(it -> bySeries.computeIfAbsent(it.series(), _ -> new ArrayList<>()).add(it));
    Map<Series, Chart> charts = new HashMap<>();
    return scenes.values().stream()
        .flatMap(
            it ->
                it.judge(
                    edition.index(),
                    series ->
                        charts.computeIfAbsent(
                            series, of -> new Chart(bySeries.getOrDefault(of, List.of()))),
                    replaced))
        .toList();
  }

  /** Whether nothing that this round looked at has changed since. */
  boolean isStillTrue(Quotes quotes, Substitutions substitutions, Edition now) {
    if (now.number() != edition.number() || !replaced(substitutions).equals(replaced)) {
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
