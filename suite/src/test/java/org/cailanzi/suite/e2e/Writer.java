package org.cailanzi.suite.e2e;

import java.time.Duration;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.cailanzi.suite.e2e.Front.Answer;
import org.cailanzi.suite.e2e.Front.Silence;

/**
 * Somebody who works while processes die. An act without a final answer is repeated under its own
 * name until there is one, as every client of the API may.
 */
abstract class Writer implements Runnable {
  // Without one, seventeen writers keep the processors from starting what was killed.
  private static final Duration REST = Duration.ofMillis(150);
  private static final Duration BETWEEN_TRIES = Duration.ofMillis(200);

  final Random random;
  private final AtomicBoolean stopped;

  Writer(long seed, AtomicBoolean stopped) {
    this.random = new Random(seed);
    this.stopped = stopped;
  }

  @Override
  public final void run() {
    for (int number = 1; !stopped.get(); number++) {
      act(number);
      LockSupport.parkNanos(REST.toNanos());
    }
  }

  /** One act, recorded only when it is acknowledged. */
  abstract void act(int number);

  /** The final answer: success or a refusal that repeating would not change. */
  static Answer insisted(Supplier<Answer> call) {
    while (true) {
      try {
        Answer answer = call.get();
        if (answer.status() < 500 && answer.status() != 429 && !inProgress(answer)) {
          return answer;
        }
      } catch (Silence dead) {
        // It is being killed or has not come up; the act may or may not have happened.
      }
      LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
    }
  }

  // A key whose first request is still at work, or was cut off a moment ago.
  private static boolean inProgress(Answer answer) {
    return answer.status() == 409 && answer.problem().endsWith("under-way");
  }
}
