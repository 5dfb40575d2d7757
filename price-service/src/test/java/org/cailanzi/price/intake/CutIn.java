package org.cailanzi.price.intake;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Lets something happen just before the n-th command that one act sends to the database. */
final class CutIn implements CommandListener {
  private @Nullable Thread actor;
  private @Nullable Runnable event;
  private int commandsLeft;

  /**
   * Runs an act with an event cut in.
   *
   * @return whether the act sent so many commands at all
   */
  boolean before(int command, Runnable what, Runnable act) {
    actor = Thread.currentThread();
    event = what;
    commandsLeft = command;
    try {
      act.run();
      return event == null;
    } finally {
      event = null;
    }
  }

  @Override
  public void commandStarted(CommandStartedEvent started) {
    Runnable due = event;
    if (due != null && Thread.currentThread() == actor && --commandsLeft == 0) {
      event = null;
      due.run();
    }
  }

  /** The process dies. Not an exception, which the driver would keep to itself. */
  static final class Crash extends Error {
    private static final long serialVersionUID = 1L;
  }

  @TestConfiguration
  static class Configuration {
    @Bean
    CutIn cutIn() {
      return new CutIn();
    }

    @Bean
    MongoClientSettingsBuilderCustomizer cuttingIn(CutIn cutIn) {
      return it -> it.addCommandListener(cutIn);
    }
  }
}
