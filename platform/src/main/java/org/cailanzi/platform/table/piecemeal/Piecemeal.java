package org.cailanzi.platform.table.piecemeal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.cailanzi.platform.idempotency.Idempotency;
import org.cailanzi.platform.identity.Caller;
import org.cailanzi.platform.problem.Problem;
import org.cailanzi.platform.table.ImportRequest;
import org.cailanzi.platform.table.piecemeal.ImportProgress.State;
import org.cailanzi.platform.table.piecemeal.Imports.Kept;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/**
 * Piecemeal imports: begun by a keyed request, done in the background one at a time, and gone on
 * with when the same file comes again under its key after the one who did it has fallen silent.
 */
public final class Piecemeal {
  /** Whoever has not written progress down for so long is taken for dead. */
  static final Duration SILENCE = Duration.ofSeconds(30);

  /** After this a repeat counts as a new import. */
  private static final Duration MEMORY = Duration.ofDays(90);

  private static final Logger log = LoggerFactory.getLogger(Piecemeal.class);

  private final Imports imports;
  private final Clock clock;
  // Each run has a piece of rows in memory, and only so many of them fit.
  private final Semaphore oneAtATime = new Semaphore(1);

  Piecemeal(Imports imports, Clock clock) {
    this.imports = imports;
    this.clock = clock;
  }

  /**
   * Begins an import or goes on with it, and answers 202 with its progress; 200 where it is over.
   *
   * @param operation what is asked, such as {@code POST /reports/imports}
   * @param key the header as received; used for another file it is a 422 problem
   */
  public <T> ResponseEntity<ImportProgress> start(
      Caller caller,
      String operation,
      @Nullable String key,
      ImportRequest request,
      PiecemealImport<T> how) {
    PiecemealRefusals.requireGoodRows(request);
    String id = id(caller, operation, key);
    String digest = request.file().digest();
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    ImportProgress fresh =
        ImportProgress.begun(Idempotency.valid(key), request.file().name(), digest, now);
    Kept there = imports.find(id).orElse(null);
    if (there != null && !there.progress().digest().equals(digest)) {
      throw Idempotency.otherBody();
    }
    if (there != null && !isOurs(there, now)) {
      return answer(there.progress());
    }
    if (!oneAtATime.tryAcquire()) {
      throw PiecemealRefusals.anotherUnderWay();
    }
    Optional<Kept> claimed =
        there == null
            ? imports.begin(id, fresh)
            : imports.next(there, there.progress().resumedAt(now));
    if (claimed.isEmpty()) {
      oneAtATime.release();
      return answer(imports.find(id).map(Kept::progress).orElse(fresh));
    }
    work(claimed.get(), request.handOver(), how);
    return answer(claimed.get().progress());
  }

  /** Whether nobody works on it any more although it is not over. */
  private static boolean isOurs(Kept there, Instant now) {
    return !there.progress().isOver()
        && (there.progress().state() == State.INTERRUPTED || isSilent(there.progress(), now));
  }

  private static boolean isSilent(ImportProgress progress, Instant now) {
    return progress.at().plus(SILENCE).isBefore(now);
  }

  private static ResponseEntity<ImportProgress> answer(ImportProgress progress) {
    return ResponseEntity.status(progress.isOver() ? HttpStatus.OK : HttpStatus.ACCEPTED)
        .body(progress);
  }

  private <T> void work(Kept claimed, ImportRequest request, PiecemealImport<T> how) {
    // A platform's thread: a virtual one that reads and reckons would keep a carrier from requests.
    Thread.ofPlatform()
        .name("piecemeal-import")
        .daemon()
        .start(
            () -> {
              try (request) {
                run(claimed, request, how);
              } finally {
                oneAtATime.release();
              }
            });
  }

  private <T> void run(Kept claimed, ImportRequest request, PiecemealImport<T> how) {
    var ours = new Ours(claimed);
    try {
      new PiecemealRun<>(request, how, claimed.progress(), clock, ours::keep).run();
    } catch (RuntimeException broken) {
      log.warn("The import {} broke off", claimed.progress().key(), broken);
      ours.tellInterrupted();
    }
  }

  /** An import that this instance works on. */
  private final class Ours {
    private Kept last;

    Ours(Kept claimed) {
      this.last = claimed;
    }

    boolean keep(ImportProgress progress) {
      Optional<Kept> next = imports.next(last, progress);
      last = next.orElse(last);
      return next.isPresent();
    }

    void tellInterrupted() {
      try {
        var _ = keep(last.progress().interrupted());
      } catch (RuntimeException alsoBroken) {
        log.warn("It will be taken for dead in {}", SILENCE, alsoBroken);
      }
    }
  }

  /** How far an import of the caller's has come; 404 where there is none under the key. */
  public ImportProgress progress(Caller caller, String operation, String key) {
    ImportProgress kept =
        imports
            .find(id(caller, operation, key))
            .map(Kept::progress)
            .orElseThrow(() -> Problem.notFound("import", key).asException());
    boolean dead =
        !kept.isOver() && (kept.state() == State.INTERRUPTED || isSilent(kept, clock.instant()));
    return dead ? kept.interrupted() : kept;
  }

  void forgetOld() {
    imports.forgetBefore(clock.instant().minus(MEMORY));
  }

  private static String id(Caller caller, String operation, @Nullable String key) {
    return operation + "|" + caller.id() + "|" + Idempotency.valid(key);
  }
}
