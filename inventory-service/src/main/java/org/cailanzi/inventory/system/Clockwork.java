package org.cailanzi.inventory.system;

import java.time.Duration;
import org.cailanzi.inventory.cover.CoverSettings;
import org.cailanzi.inventory.cover.KeepCover;
import org.cailanzi.inventory.hold.HoldSettings;
import org.cailanzi.inventory.hold.SweepHolds;
import org.cailanzi.inventory.ledger.CopyMovements;
import org.cailanzi.inventory.order.OrderSettings;
import org.cailanzi.inventory.order.SweepOrders;
import org.cailanzi.inventory.replenishment.SweepProposals;
import org.cailanzi.inventory.reserve.SweepReleases;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.FixedDelayTask;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;

/**
 * What happens by itself: movements are copied, holds, approvals and receipts are settled, at the
 * start and ever after.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class Clockwork implements SchedulingConfigurer {
  private static final Logger LOG = LoggerFactory.getLogger(Clockwork.class);
  private static final Duration COPY_EVERY = Duration.ofMillis(500);
  // For what an instance left that never came back; the look goes through all stocks.
  private static final Duration COPY_ALL_EVERY = Duration.ofMinutes(10);

  private final SweepHolds sweep;
  private final CopyMovements copy;
  private final KeepCover cover;
  private final HoldSettings settings;
  private final CoverSettings coverSettings;
  private final SweepProposals proposals;
  private final SweepOrders orders;
  private final SweepReleases releases;
  private final OrderSettings orderSettings;

  Clockwork(
      SweepHolds sweep,
      CopyMovements copy,
      KeepCover cover,
      HoldSettings settings,
      CoverSettings coverSettings,
      SweepProposals proposals,
      SweepOrders orders,
      SweepReleases releases,
      OrderSettings orderSettings) {
    this.sweep = sweep;
    this.copy = copy;
    this.cover = cover;
    this.settings = settings;
    this.coverSettings = coverSettings;
    this.proposals = proposals;
    this.orders = orders;
    this.releases = releases;
    this.orderSettings = orderSettings;
  }

  @EventListener(ApplicationReadyEvent.class)
  void atStart() {
    quietly("the holds of the last run", sweep::sweepAtStart);
    quietly("the movements of the last run", copy::copyAll);
    quietly("the approvals of the last run", proposals::sweepAtStart);
    quietly("the receipts of the last run", orders::sweepAtStart);
    quietly("the releases of the last run", releases::sweepAtStart);
  }

  @Override
  public void configureTasks(ScheduledTaskRegistrar tasks) {
    every(settings.sweepEvery(), "due holds", sweep::sweepHere, tasks);
    every(settings.sweepAllEvery(), "all due holds", sweep::sweep, tasks);
    every(orderSettings.sweepEvery(), "due approvals", proposals::sweep, tasks);
    every(orderSettings.sweepEvery(), "due receipts", orders::sweep, tasks);
    every(orderSettings.sweepEvery(), "due releases", releases::sweep, tasks);
    every(COPY_EVERY, "new movements", copy::copyChanged, tasks);
    every(COPY_ALL_EVERY, "all movements", copy::copyAll, tasks);
    every(coverSettings.keepEvery(), "the cover of today", cover::keep, tasks);
  }

  static void every(Duration pause, String what, Runnable work, ScheduledTaskRegistrar tasks) {
    tasks.addFixedDelayTask(new FixedDelayTask(() -> quietly(what, work), pause, pause));
  }

  static void quietly(String what, Runnable work) {
    try {
      work.run();
    } catch (RuntimeException later) {
      // The next round tries again; a clockwork that a dead database stops would never.
      LOG.warn("Could not settle {} this time", what, later);
    }
  }
}
