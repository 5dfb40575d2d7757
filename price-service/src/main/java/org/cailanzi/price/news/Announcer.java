package org.cailanzi.price.news;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.cailanzi.price.breach.Breach;
import org.cailanzi.price.breach.Breaches;
import org.cailanzi.price.breach.BreachesChanged;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Puts every change of a breach among the news, once. A breach is marked as not announced by the
 * very write that changes it, so a crash leaves nothing out: the sweep finds the mark, and what was
 * told before the crash is not told again.
 */
@Component
class Announcer {
  private static final Logger LOG = LoggerFactory.getLogger(Announcer.class);
  private static final int BATCH = 500;
  private static final Comparator<Breach> BY_DAY =
      Comparator.comparing((Breach it) -> it.key().day()).thenComparing(it -> it.key().id());

  private final Breaches breaches;
  private final Newest newest;

  Announcer(Breaches breaches, Newest newest) {
    this.breaches = breaches;
    this.newest = newest;
  }

  @EventListener
  void onChange(BreachesChanged changed) {
    Thread.ofVirtual().name("announcer").start(() -> tryToAnnounce(changed.ids()));
  }

  /** Announces what a crash left. */
  @Scheduled(fixedDelayString = "${price.news.sweep-every:30s}")
  void sweep() {
    List<String> left = breaches.notAnnounced(BATCH);
    while (!left.isEmpty() && tryToAnnounce(left)) {
      left = breaches.notAnnounced(BATCH);
    }
  }

  private boolean tryToAnnounce(List<String> ids) {
    try {
      announce(ids);
      return true;
    } catch (RuntimeException failed) {
      // They are still marked; the next sweep takes them up.
      LOG.warn("{} breaches are not among the news yet", ids.size(), failed);
      return false;
    }
  }

  // One at a time in this process; another process at the same work does no harm.
  private synchronized void announce(List<String> ids) {
    List<Breach> changed = new ArrayList<>(breaches.byIds(ids).values());
    changed.sort(BY_DAY);
    newest.add(changed);
    breaches.announced(changed);
  }
}
