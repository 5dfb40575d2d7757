package org.cailanzi.delivery.system;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Sweeps at the start and then again and again, until the service stops. */
@Component
@EnableConfigurationProperties(Sweeps.SweepSettings.class)
class Sweeps implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(Sweeps.class);

  private final List<Sweep> sweeps;
  private final SweepSettings settings;
  private final ScheduledExecutorService timer =
      Executors.newScheduledThreadPool(2, Thread.ofPlatform().daemon().name("sweep-", 0).factory());
  private volatile boolean running;

  Sweeps(List<Sweep> sweeps, SweepSettings settings) {
    this.sweeps = List.copyOf(sweeps);
    this.settings = settings;
  }

  @Override
  public void start() {
    running = true;
    long pause = settings.every().toMillis();
    for (Sweep sweep : sweeps) {
      var _ = timer.scheduleWithFixedDelay(() -> run(sweep), 0, pause, TimeUnit.MILLISECONDS);
    }
  }

  // An exception would end the schedule for good, and with it every retry.
  private static void run(Sweep sweep) {
    try {
      sweep.sweep();
    } catch (RuntimeException unforeseen) {
      LOG.error("A sweep failed; the next one tries again", unforeseen);
    }
  }

  @Override
  public void stop() {
    running = false;
    timer.shutdown();
    try {
      if (!timer.awaitTermination(10, TimeUnit.SECONDS)) {
        LOG.warn("A sweep is still under way; the next start completes it");
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /**
   * @param every the pause between two sweeps
   */
  @ConfigurationProperties("cailanzi.delivery.sweep")
  record SweepSettings(@DefaultValue("1s") Duration every) {
    SweepSettings {
      if (!every.isPositive()) {
        throw new IllegalArgumentException("cailanzi.delivery.sweep.every must be positive");
      }
    }
  }
}
