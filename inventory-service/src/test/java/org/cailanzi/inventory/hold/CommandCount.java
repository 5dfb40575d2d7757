package org.cailanzi.inventory.hold;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.concurrent.atomic.LongAdder;

/** Counts the commands of each thread, which the driver tells on the thread that sends them. */
final class CommandCount implements CommandListener {
  private final LongAdder all = new LongAdder();
  private final ThreadLocal<Long> writesToStock = ThreadLocal.withInitial(() -> 0L);

  @Override
  public void commandStarted(CommandStartedEvent event) {
    all.increment();
    if (event.getCommandName().equals("update")
        && event.getCommand().getString("update").getValue().equals("stock")) {
      writesToStock.set(writesToStock.get() + 1);
    }
  }

  long all() {
    return all.sum();
  }

  /** How often this thread has tried to write stocks since it last asked. */
  long writesToStock() {
    long writes = writesToStock.get();
    writesToStock.set(0L);
    return writes;
  }
}
