package org.cailanzi.platform.table.piecemeal;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cailanzi.platform.problem.Bilingual;
import org.cailanzi.platform.table.row.Finding;
import org.jspecify.annotations.Nullable;

/**
 * How far a piecemeal import has come, as of its last checkpoint: rowsRead = rowsAccepted +
 * rowsRejected. All of it is durable, so it is also where an interrupted import goes on.
 *
 * @param digest of the file, by which one that is sent again is known
 * @param since when it was first asked for
 * @param at when it last got on
 * @param resumed how often it was gone on with
 * @param rowsChanged accepted rows that changed something; what a crash makes come twice counts as
 *     said before
 * @param rowsSkipped rows that the mapping says are no data
 * @param countByCode of all findings, also those not listed
 * @param findings the first of each severity, errors first
 * @param toDo what the caller must do for it to go on, or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ImportProgress(
    String key,
    String file,
    @JsonIgnore String digest,
    State state,
    Instant since,
    Instant at,
    int resumed,
    long rowsRead,
    long rowsAccepted,
    long rowsRejected,
    long rowsChanged,
    long rowsSkipped,
    long errors,
    long warnings,
    Map<String, Long> countByCode,
    List<Finding> findings,
    @Nullable Bilingual toDo) {

  /** What is becoming of it. */
  public enum State {
    RUNNING,
    /** Nobody works on it: the service died, or its store failed. */
    INTERRUPTED,
    FINISHED,
    /** The file itself breaks off; a finding says where. */
    UNREADABLE;

    @JsonValue
    public String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private static final Bilingual SEND_AGAIN =
      new Bilingual(
          "导入中断：请用同一 Idempotency-Key 重新发送同一文件，已导入的行会跳过",
          "It was interrupted: send the same file again with the same Idempotency-Key; rows that were taken are passed over");

  static ImportProgress begun(String key, String file, String digest, Instant now) {
    return new ImportProgress(
        key,
        file,
        digest,
        State.RUNNING,
        now,
        now,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        Map.of(),
        List.of(),
        null);
  }

  boolean isOver() {
    return state == State.FINISHED || state == State.UNREADABLE;
  }

  ImportProgress resumedAt(Instant now) {
    return as(State.RUNNING, now, resumed + 1, null);
  }

  ImportProgress touched(Instant now) {
    return as(state, now, resumed, toDo);
  }

  ImportProgress interrupted() {
    return as(State.INTERRUPTED, at, resumed, SEND_AGAIN);
  }

  private ImportProgress as(State other, Instant then, int times, @Nullable Bilingual next) {
    return new ImportProgress(
        key,
        file,
        digest,
        other,
        since,
        then,
        times,
        rowsRead,
        rowsAccepted,
        rowsRejected,
        rowsChanged,
        rowsSkipped,
        errors,
        warnings,
        countByCode,
        findings,
        next);
  }
}
