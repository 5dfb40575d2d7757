package org.cailanzi.price.rejudging;

import org.cailanzi.price.ceiling.Ceiling;
import org.cailanzi.price.ceiling.CeilingIssued;
import org.cailanzi.price.ceiling.Ceilings;
import org.cailanzi.price.disaster.DisasterChanged;
import org.cailanzi.price.disaster.DisasterMode;
import org.cailanzi.price.disaster.DisasterModes;
import org.cailanzi.price.judging.Intents;
import org.cailanzi.price.judging.Judging;
import org.cailanzi.price.judging.JudgingSettings;
import org.cailanzi.price.judging.WholesaleQuoted;
import org.cailanzi.price.substitution.ProductReplaced;
import org.cailanzi.price.substitution.Substitution;
import org.cailanzi.price.substitution.Substitutions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Finishes the judging that a ceiling, a disaster, a replaced product or a wholesale price asks
 * for, or a crash left.
 */
@Component
public class Sweep {
  private static final Logger LOG = LoggerFactory.getLogger(Sweep.class);

  private final Intents intents;
  private final Ceilings ceilings;
  private final DisasterModes disasters;
  private final Substitutions substitutions;
  private final Revisit revisit;
  private final Judging judging;
  private final Rejudge rejudge;
  private final WholesaleFollowers followers;
  private final JudgingSettings settings;

  Sweep(
      Intents intents,
      Ceilings ceilings,
      DisasterModes disasters,
      Substitutions substitutions,
      Revisit revisit,
      Judging judging,
      Rejudge rejudge,
      WholesaleFollowers followers,
      JudgingSettings settings) {
    this.intents = intents;
    this.ceilings = ceilings;
    this.disasters = disasters;
    this.substitutions = substitutions;
    this.revisit = revisit;
    this.judging = judging;
    this.rejudge = rejudge;
    this.followers = followers;
    this.settings = settings;
  }

  @EventListener
  void onNewCeiling(CeilingIssued ceiling) {
    Thread.ofVirtual().name("rejudge " + ceiling.id()).start(this::sweep);
  }

  @EventListener
  void onDisaster(DisasterChanged disaster) {
    Thread.ofVirtual().name("rejudge " + disaster.id()).start(this::sweep);
  }

  @EventListener
  void onReplaced(ProductReplaced replaced) {
    Thread.ofVirtual().name("rejudge " + replaced.substitution().series().key()).start(this::sweep);
  }

  @EventListener
  void onWholesale(WholesaleQuoted quoted) {
    Thread.ofVirtual().name("rejudge wholesale").start(() -> follow(quoted.intent()));
  }

  private synchronized void follow(Intents.Intent intent) {
    try {
      followers.follow(intent.work());
      intents.close(intent);
    } catch (RuntimeException failed) {
      LOG.warn("What rests on wholesale prices is judged by a later sweep", failed);
    }
  }

  /** One at a time in this process; another process at the same work does no harm. */
  @Scheduled(fixedDelayString = "${price.judging.sweep-every:5s}")
  public synchronized void sweep() {
    try {
      for (Ceiling ceiling : ceilings.notRejudged()) {
        rejudge.because(ceiling);
      }
      for (DisasterMode mode : disasters.notRejudged()) {
        rejudge.because(mode);
      }
      for (Substitution it : substitutions.notRejudged()) {
        revisit.since(it);
        substitutions.rejudged(it);
      }
      for (Intents.Intent intent : intents.olderThan(settings.lease())) {
        judging.settle(intent.work());
        followers.follow(intent.work());
        intents.close(intent);
        LOG.info("Judged {} quotes that a crash had left unjudged", intent.work().size());
      }
    } catch (RuntimeException failed) {
      // Everything is still written down; the next sweep takes it up again.
      LOG.warn("The sweep broke off and will be repeated", failed);
    }
  }
}
