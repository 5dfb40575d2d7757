package org.cailanzi.price.judging;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.cailanzi.platform.city.CityProfile;
import org.cailanzi.price.breach.Breach;
import org.cailanzi.price.breach.Breaches;
import org.cailanzi.price.breach.Change;
import org.cailanzi.price.quote.PointDay;
import org.cailanzi.price.quote.Quotes;
import org.cailanzi.price.quote.Stage;
import org.cailanzi.price.substitution.Substitutions;
import org.cailanzi.price.system.Contended;
import org.cailanzi.price.verdict.CurrentCeilings;
import org.cailanzi.price.verdict.CurrentCeilings.Edition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Makes the breaches say what the quotes and the ceilings come to.
 *
 * <p>Whoever changes a quote or a ceiling makes the change durable first and judges after. A round
 * of judging that wrote something looks again at everything it had read, and goes round once more
 * when any of it changed meanwhile. So of two who judge at the same time on different facts, the
 * one on the older facts always notices; and since each has its work written down until it is
 * through, a crash only leaves the last look to the sweep.
 */
@Component
public class Judging {
  private final Quotes quotes;
  private final Substitutions substitutions;
  private final CurrentCeilings ceilings;
  private final Breaches breaches;
  private final Prosecution prosecution;
  private final JudgingSettings settings;
  private final CityProfile city;
  private final Clock clock;

  Judging(
      Quotes quotes,
      Substitutions substitutions,
      CurrentCeilings ceilings,
      Breaches breaches,
      Prosecution prosecution,
      JudgingSettings settings,
      CityProfile city,
      Clock clock) {
    this.quotes = quotes;
    this.substitutions = substitutions;
    this.ceilings = ceilings;
    this.breaches = breaches;
    this.prosecution = prosecution;
    this.settings = settings;
    this.city = city;
    this.clock = clock;
  }

  /**
   * Judges some days of some series, and the days whose ceilings are reckoned from their prices.
   *
   * @return what was judged, with the breaches durable
   */
  public List<Judged> settle(Collection<SeriesDay> work) {
    return settle(work, List.of());
  }

  /**
   * As {@link #settle(Collection)}, from days that the caller has just written or read; where they
   * have changed since, they are read again.
   */
  public List<Judged> settle(Collection<SeriesDay> work, Collection<PointDay> known) {
    @Nullable List<Judged> judged = round(work, known);
    return judged != null ? judged : Contended.untilSettled(() -> round(work, List.of()));
  }

  private @Nullable List<Judged> round(Collection<SeriesDay> work, Collection<PointDay> known) {
    Edition edition = ceilings.now();
    Scene scene = Scene.read(quotes, substitutions, edition, work, known, span());
    List<Judged> judged = scene.judge();
    List<Change> changes = changes(judged);
    if (changes.isEmpty()) {
      return judged;
    }
    boolean settled =
        breaches.apply(changes) && scene.isStillTrue(quotes, substitutions, ceilings.now());
    return settled ? judged : null;
  }

  private List<Change> changes(List<Judged> judged) {
    List<String> ids = new ArrayList<>();
    judged.forEach(it -> it.keys().forEach(key -> ids.add(key.id())));
    Map<String, Breach> known = breaches.byIds(ids);
    return prosecution.changes(judged, known);
  }

  /** Whether prices of other points are judged by any of these. */
  public boolean othersRestOn(Collection<SeriesDay> quoted) {
    return quoted.stream()
        .filter(it -> it.series().stage() == Stage.WHOLESALE)
        .map(SeriesDay::series)
        .distinct()
        .anyMatch(it -> !ceilings.now().index().restingOn(it.point(), it.commodity()).isEmpty());
  }

  private JudgingSpan span() {
    return new JudgingSpan(settings.reach(), LocalDate.now(clock.withZone(city.zone())));
  }
}
