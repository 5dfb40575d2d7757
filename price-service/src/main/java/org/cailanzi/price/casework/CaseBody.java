package org.cailanzi.price.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.cailanzi.platform.problem.Bilingual;
import org.cailanzi.price.casefile.CaseFile;
import org.cailanzi.price.casefile.Evidence;
import org.jspecify.annotations.Nullable;

/**
 * A case on the wire.
 *
 * @param round which time it is open; 1 the first
 * @param takenUp whether it is a case and no longer a first breach
 * @param due until when the next step has to be taken, absent when it is closed
 * @param overdue whether that is over
 * @param outcome how the last round ended
 */
record CaseBody(
    String point,
    String commodity,
    String ceiling,
    String stage,
    String region,
    String state,
    Bilingual stateName,
    int round,
    boolean takenUp,
    @Nullable Instant due,
    boolean overdue,
    @Nullable String number,
    @Nullable String outcome,
    List<CountBody> breaches,
    List<EventBody> history) {

  static CaseBody of(CaseFile file, Instant now) {
    CaseFile.Standing standing = file.standing();
    Instant due = standing.due();
    return new CaseBody(
        file.key().point(),
        file.key().commodity(),
        file.key().ceiling(),
        file.stage().wireName(),
        file.place().region().code(),
        file.state().wireName(),
        new Bilingual(file.state().zh(), file.state().wireName()),
        file.round(),
        file.isTakenUp(),
        due,
        due != null && due.isBefore(now),
        standing.number(),
        file.outcome() == null ? null : file.outcome().wireName(),
        file.counts().stream().map(CountBody::of).toList(),
        file.history().stream().map(EventBody::of).toList());
  }

  record CountBody(LocalDate day, String breach, boolean stands, int round, Bilingual arithmetic) {
    static CountBody of(CaseFile.Count count) {
      return new CountBody(
          count.day(), count.breach(), count.stands(), count.round(), count.arithmetic());
    }
  }

  record EventBody(
      Instant at, String by, String to, int round, Bilingual words, List<Evidence> evidence) {
    static EventBody of(CaseFile.Event event) {
      return new EventBody(
          event.at(),
          event.by(),
          event.to().wireName(),
          event.round(),
          event.words(),
          event.evidence());
    }
  }
}
