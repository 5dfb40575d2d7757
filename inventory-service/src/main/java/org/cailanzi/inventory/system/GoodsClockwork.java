package org.cailanzi.inventory.system;

import org.cailanzi.inventory.allotment.AllotmentSettings;
import org.cailanzi.inventory.allotment.Allotments;
import org.cailanzi.inventory.ledger.CheckDrift;
import org.cailanzi.inventory.ledger.LedgerSettings;
import org.cailanzi.inventory.recall.RecallSettings;
import org.cailanzi.inventory.recall.SweepRecalls;
import org.cailanzi.inventory.transfer.SweepTransfers;
import org.cailanzi.inventory.transfer.TransferSettings;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.FixedDelayTask;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;

/**
 * What happens to goods by itself: transfers go on, recalls block, every ledger is proved, and what
 * homes had on days long over is forgotten.
 */
@Configuration(proxyBeanMethods = false)
class GoodsClockwork implements SchedulingConfigurer {
  private final SweepTransfers transfers;
  private final TransferSettings transferSettings;
  private final SweepRecalls recalls;
  private final RecallSettings recallSettings;
  private final Allotments allotments;
  private final AllotmentSettings allotmentSettings;
  private final CheckDrift drift;
  private final LedgerSettings ledgerSettings;

  GoodsClockwork(
      SweepTransfers transfers,
      TransferSettings transferSettings,
      SweepRecalls recalls,
      RecallSettings recallSettings,
      Allotments allotments,
      AllotmentSettings allotmentSettings,
      CheckDrift drift,
      LedgerSettings ledgerSettings) {
    this.transfers = transfers;
    this.transferSettings = transferSettings;
    this.recalls = recalls;
    this.recallSettings = recallSettings;
    this.allotments = allotments;
    this.allotmentSettings = allotmentSettings;
    this.drift = drift;
    this.ledgerSettings = ledgerSettings;
  }

  @EventListener(ApplicationReadyEvent.class)
  void atStart() {
    Clockwork.quietly("the transfers of the last run", transfers::sweepAtStart);
  }

  @Override
  public void configureTasks(ScheduledTaskRegistrar tasks) {
    Clockwork.every(transferSettings.sweepEvery(), "due transfers", transfers::sweep, tasks);
    Clockwork.every(recallSettings.sweepEvery(), "recalls", recalls::sweep, tasks);
    Clockwork.every(
        allotmentSettings.forgetEvery(), "old allotments", allotments::forgetOld, tasks);
    tasks.addFixedDelayTask(
        new FixedDelayTask(
            () -> Clockwork.quietly("the proof of all ledgers", drift::checkAll),
            ledgerSettings.checkEvery(),
            ledgerSettings.firstCheckAfter()));
  }
}
