package org.cailanzi.price.judging;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cailanzi.platform.city.CityProfile;
import org.cailanzi.price.breach.Breach;
import org.cailanzi.price.breach.BreachKey;
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
    return settle(work, AtHand.NOTHING);
  }

  /**
   * As {@link #settle(Collection)}, from what the caller has just written or read; where that has
   * changed since, it is read again.
   */
  public List<Judged> settle(Collection<SeriesDay> work, AtHand atHand) {
    @Nullable List<Judged> judged = round(work, atHand);
    return judged != null ? judged : Contended.untilSettled(() -> round(work, AtHand.NOTHING));
  }

  private @Nullable List<Judged> round(Collection<SeriesDay> work, AtHand atHand) {
    Edition edition = ceilings.now();
    Scene scene = Scene.read(quotes, substitutions, edition, work, atHand.days(), span());
    List<Judged> judged = scene.judge();
    List<Change> changes = prosecution.changes(judged, known(judged, atHand.neverJudged()));
    if (changes.isEmpty()) {
      return judged;
    }
    boolean settled = mayApply(changes, scene) && breaches.apply(changes) && isStillTrue(scene);
    return settled ? judged : null;
  }

  // What is withdrawn on facts that have changed meanwhile would stand again a moment later, and
  // both would be announced and entered into its case.
  private boolean mayApply(List<Change> changes, Scene scene) {
    return changes.stream().noneMatch(Change.Withdraw.class::isInstance) || isStillTrue(scene);
  }

  private boolean isStillTrue(Scene scene) {
    return scene.isStillTrue(quotes, substitutions, ceilings.now());
  }

  private Map<BreachKey, Breach> known(List<Judged> judged, Set<SeriesDay> neverJudged) {
    List<String> ids = new ArrayList<>();
    for (Judged it : judged) {
      if (!neverJudged.contains(it.of())) {
        it.keys().forEach(key -> ids.add(key.id()));
      }
    }
    Map<BreachKey, Breach> known = new HashMap<>();
    breaches.byIds(ids).values().forEach(it -> known.put(it.key(), it));
    return known;
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

  /**
   * What a caller knows already of what is to be judged.
   *
   * @param days as they were just written or read
   * @param neverJudged of these nothing was ever said before, so that no breach is looked for; one
   *     that somebody has just found all the same comes to light when it is to be written twice
   */
  public record AtHand(Collection<PointDay> days, Set<SeriesDay> neverJudged) {
    public static final AtHand NOTHING = new AtHand(List.of(), Set.of());

    public static AtHand days(Collection<PointDay> days) {
      return new AtHand(days, Set.of());
    }
  }
}
