package org.cailanzi.price.news;

import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.TimeUnit;
import org.cailanzi.price.breach.Breach;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The newest number that this instance knows of. While somebody listens, one look a second at the
 * store finds what other instances added; each listener then reads for itself what follows the last
 * that it has sent, so that nothing is kept in memory for a slow one.
 */
@Component
class Newest {
  private final News news;
  private long number = -1;
  private int listeners;
  private boolean closed;

  Newest(News news) {
    this.news = news;
  }

  /** Adds changes to the news and wakes who listens. */
  void add(Collection<Breach> changes) {
    moveTo(news.add(changes, known()));
  }

  /** Counts a listener in, unless there are so many; answers whether it may listen. */
  synchronized boolean enter(int most) {
    if (listeners >= most) {
      return false;
    }
    listeners++;
    return true;
  }

  synchronized void leave() {
    listeners--;
  }

  /** The newest number there is. */
  long lookNow() {
    long newest = news.newestFrom(known());
    moveTo(newest);
    return newest;
  }

  @Scheduled(fixedDelayString = "${price.news.look-every:1s}")
  void look() {
    if (isHeard()) {
      lookNow();
    }
  }

  /** Waits until there is something after a number; false when the time is over before. */
  synchronized boolean await(long after, Duration atMost) throws InterruptedException {
    long end = System.nanoTime() + atMost.toNanos();
    long left = atMost.toMillis();
    while (number <= after && left > 0 && !closed) {
      wait(left);
      left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
    }
    return number > after;
  }

  /** Whether this instance is stopping: its listeners are to go to another. */
  synchronized boolean isClosed() {
    return closed;
  }

  @EventListener(ContextClosedEvent.class)
  synchronized void close() {
    closed = true;
    notifyAll();
  }

  private synchronized boolean isHeard() {
    return listeners > 0;
  }

  private synchronized long known() {
    if (number < 0) {
      number = news.newest();
    }
    return number;
  }

  private synchronized void moveTo(long newest) {
    if (newest > number) {
      number = newest;
      notifyAll();
    }
  }
}
