package org.cailanzi.price.casefile;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cailanzi.platform.city.CityProfile;
import org.cailanzi.price.breach.Breach;
import org.cailanzi.price.breach.Breaches;
import org.cailanzi.price.breach.BreachesChanged;
import org.cailanzi.price.system.Contended;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Enters every change of a breach into its case. A breach is marked as not entered by the very
 * write that changes it, so a crash leaves nothing out: the sweep finds the mark.
 */
@Component
public class Docket {
  private static final Logger LOG = LoggerFactory.getLogger(Docket.class);
  private static final int BATCH = 500;

  private final Breaches breaches;
  private final CaseFiles files;
  private final Counting counting;
  private final Clock clock;

  Docket(Breaches breaches, CaseFiles files, CityProfile city, Clock clock) {
    this.breaches = breaches;
    this.files = files;
    this.counting = new Counting(new Procedure(city.prices().casework(), city.zone()));
    this.clock = clock;
  }

  @EventListener
  void onChange(BreachesChanged changed) {
    Thread.ofVirtual().name("docket").start(() -> tryToEnter(changed.ids()));
  }

  /** Enters what a crash left. */
  @Scheduled(fixedDelayString = "${price.cases.sweep-every:30s}")
  public void sweep() {
    List<String> left = breaches.notEntered(BATCH);
    while (!left.isEmpty() && tryToEnter(left)) {
      left = breaches.notEntered(BATCH);
    }
  }

  private boolean tryToEnter(List<String> ids) {
    try {
      enter(ids);
      return true;
    } catch (RuntimeException failed) {
      // They are still marked; the next sweep takes them up.
      LOG.warn("{} breaches are not in their cases yet", ids.size(), failed);
      return false;
    }
  }

  // One at a time in this process; another process at the same work does no harm.
  private synchronized void enter(List<String> ids) {
    Map<String, Breach> changed = breaches.byIds(ids);
    Contended.untilSettled(() -> enter(changed.values()) ? true : null);
    breaches.entered(changed.values());
  }

  private boolean enter(Collection<Breach> changed) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Map<CaseKey, CaseFile> known =
        files.byKeys(changed.stream().map(it -> Counting.key(it.key())).toList());
    Map<CaseKey, CaseFile> after = new HashMap<>(known);
    Set<CaseKey> moved = new HashSet<>();
    changed.stream()
        .sorted(Comparator.comparing(it -> it.key().day()))
        .forEach(
            it -> {
              CaseKey key = Counting.key(it.key());
              counting
                  .count(after.get(key), it, now)
                  .ifPresent(
                      file -> {
                        after.put(key, file);
                        moved.add(key);
                      });
            });
    return files.write(after.values().stream().filter(it -> moved.contains(it.key())).toList());
  }
}
