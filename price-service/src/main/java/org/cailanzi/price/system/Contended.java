package org.cailanzi.price.system;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.cailanzi.platform.problem.Bilingual;
import org.cailanzi.platform.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Tries again what another writer came first with, a bounded number of times. */
public final class Contended {
  private static final int TRIES = 100;
  private static final int LONGEST_PAUSE_MILLIS = 20;

  private Contended() {}

  /**
   * Whether all of an unordered bulk write got through; false where some of its documents had just
   * been begun by another writer, and everything else was written.
   *
   * @throws MongoBulkWriteException when anything else failed
   */
  public static boolean allWritten(Runnable bulk) {
    try {
      bulk.run();
      return true;
    } catch (MongoBulkWriteException refused) {
      boolean onlyLate =
          refused.getWriteErrors().stream()
              .allMatch(it -> it.getCategory() == ErrorCategory.DUPLICATE_KEY);
      if (!onlyLate || refused.getWriteConcernError() != null) {
        throw refused;
      }
      return false;
    }
  }

  /**
   * The first answer that is not null.
   *
   * @throws org.cailanzi.platform.problem.ProblemException 503 when others always came first
   */
  public static <T> T untilSettled(Supplier<@Nullable T> round) {
    for (int i = 1; i <= TRIES; i++) {
      T settled = round.get();
      if (settled != null) {
        return settled;
      }
      // Spread out, so that many writers of one document do not meet again at once.
      long most = Duration.ofMillis(Math.min(i, LONGEST_PAUSE_MILLIS)).toNanos();
      LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(most));
    }
    throw Problem.of(
            HttpStatus.SERVICE_UNAVAILABLE,
            "too-many-writers",
            new Bilingual("写入冲突过多", "Too many writers at once"),
            new Bilingual("同一数据正被频繁修改", "The same data is being changed all the time"))
        .fixedBy(new Bilingual("请稍后用同一键重试", "Try again later with the same key"))
        .asException();
  }
}
