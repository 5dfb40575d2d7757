package org.cailanzi.price.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cailanzi.platform.problem.Bilingual;
import org.cailanzi.price.point.Place;
import org.cailanzi.price.quote.Stage;
import org.jspecify.annotations.Nullable;

/**
 * Everything about one point, one commodity and one ceiling, from the first breach on.
 *
 * @param round from 1; one more each time it is re-opened
 * @param counts the breaches, by the days they are of
 * @param standing where the present round stands
 * @param outcome how the last round ended, or null before any did
 * @param history who did what when, oldest first
 * @param revision grows by one with every change; 0 before the first
 */
public record CaseFile(
    CaseKey key,
    Stage stage,
    Place place,
    int round,
    List<Count> counts,
    Standing standing,
    @Nullable CaseOutcome outcome,
    List<Event> history,
    long revision) {

  public CaseFile {
    counts = List.copyOf(counts);
    history = List.copyOf(history);
  }

  public CaseState state() {
    return standing.state();
  }

  /** The breaches of this round that stand. */
  public List<Count> standingCounts() {
    return ofRound().filter(Count::stands).toList();
  }

  private Stream<Count> ofRound() {
    return counts.stream().filter(it -> it.round() == round);
  }

  /** The last day with a breach of this round that stands. */
  public Optional<LocalDate> lastDay() {
    return standingCounts().stream().map(Count::day).max(LocalDate::compareTo);
  }

  /**
   * Whether it is a case (立案) and no longer a first breach: somebody took it up, it repeats what
   * was found before, it lasted a second day, or it went on after the notice (rule P6).
   */
  public boolean isTakenUp() {
    LocalDate notified = standing.notifiedOn();
    return standing.takenUp()
        || (round > 1 && outcome != null && outcome.wasABreach())
        || standingCounts().size() > 1
        || standingCounts().stream().anyMatch(it -> notified != null && it.day().isAfter(notified));
  }

  CaseFile inRound(int next) {
    return new CaseFile(key, stage, place, next, counts, standing, outcome, history, revision);
  }

  CaseFile withCounts(List<Count> others) {
    return new CaseFile(key, stage, place, round, others, standing, outcome, history, revision);
  }

  CaseFile withOutcome(@Nullable CaseOutcome other) {
    return new CaseFile(key, stage, place, round, counts, standing, other, history, revision);
  }

  /** The file after something happened. */
  CaseFile after(Event event, Standing next) {
    List<Event> longer = new ArrayList<>(history);
    longer.add(event);
    return new CaseFile(key, stage, place, round, counts, next, outcome, longer, revision);
  }

  /** Whether an act was done already, so that a repeat of it changes nothing. */
  boolean knows(String act) {
    return history.stream().anyMatch(it -> it.act().equals(act));
  }

  /**
   * One breach, as it is now.
   *
   * @param breach the id of the breach
   * @param stands or it was withdrawn
   * @param revision that of the breach, so that older news is told from newer
   * @param version of the quote that it is of; 0 where a file from before does not say
   * @param arithmetic why it is one
   */
  public record Count(
      LocalDate day,
      String breach,
      boolean stands,
      long revision,
      int version,
      int round,
      Bilingual arithmetic) {}

  /**
   * Where a round stands.
   *
   * @param due until when the next step has to be taken, or null when it is closed
   * @param notifiedOn the day of the notice, or null before it
   * @param number the number of the notice, or null before it
   * @param takenUp whether a person took it up
   */
  public record Standing(
      CaseState state,
      @Nullable Instant due,
      @Nullable LocalDate notifiedOn,
      @Nullable String number,
      boolean takenUp) {
    Standing to(CaseState next, @Nullable Instant until) {
      return new Standing(next, until, notifiedOn, number, takenUp);
    }
  }

  /**
   * What happened.
   *
   * @param act the name of the act, the same when it is sent again
   * @param by an account, or {@code judging}
   * @param to the state after it
   */
  public record Event(
      String act,
      Instant at,
      String by,
      CaseState to,
      int round,
      Bilingual words,
      List<Evidence> evidence) {
    public Event {
      evidence = List.copyOf(evidence);
    }
  }
}
