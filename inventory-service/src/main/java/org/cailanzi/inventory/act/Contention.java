package org.cailanzi.inventory.act;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.cailanzi.platform.problem.Bilingual;
import org.cailanzi.platform.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Tries again what lost a race, with growing jittered pauses, and gives up honestly. */
public final class Contention {
  private static final int TRIES = 40;
  private static final long FIRST_PAUSE_MICROS = 500;
  private static final int DOUBLINGS = 6;

  private Contention() {}

  /**
   * The first answer that is not null.
   *
   * @throws org.cailanzi.platform.problem.ProblemException 503 when each of many tries lost
   */
  public static <T> T until(Supplier<@Nullable T> attempt) {
    for (int tried = 0; tried < TRIES; tried++) {
      @Nullable T answer = attempt.get();
      if (answer != null) {
        return answer;
      }
      long most = FIRST_PAUSE_MICROS << Math.min(tried, DOUBLINGS);
      LockSupport.parkNanos(
          TimeUnit.MICROSECONDS.toNanos(ThreadLocalRandom.current().nextLong(most)));
    }
    throw Problem.of(
            HttpStatus.SERVICE_UNAVAILABLE,
            "too-busy",
            new Bilingual("系统繁忙", "Too busy"),
            new Bilingual(
                "该库存正被频繁修改，本次未能完成",
                "This stock is changing too fast; the request was not finished"))
        .fixedBy(new Bilingual("稍后用同一编号重试", "Try again shortly under the same id or key"))
        .asException();
  }
}
