package org.cailanzi.price.casefile;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.cailanzi.platform.city.PriceRules.Casework;
import org.cailanzi.price.casefile.CaseFile.Event;
import org.cailanzi.price.casefile.CaseFile.Standing;
import org.jspecify.annotations.Nullable;

/**
 * How a case goes on (rule P6): notified, heard, found true or not, put right or penalised, closed.
 * A pure function of the file, the act and the moment.
 *
 * @param zone in which the days of notices are counted
 */
public record Procedure(Casework rules, ZoneId zone) {

  /**
   * What an act makes of a file.
   *
   * @param who does what when, under which name
   * @param cleanDays judged days since the last breach, all of them without one
   */
  public Decision decide(CaseFile file, Act act, Doing who, int cleanDays) {
    if (file.knows(who.act())) {
      return new Decision.DoneBefore(file);
    }
    Optional<Refusal> refusal = refusal(file, act, who.at(), cleanDays);
    if (refusal.isPresent()) {
      return new Decision.Refused(file, refusal.get());
    }
    return new Decision.Done(done(file, act, who));
  }

  private Optional<Refusal> refusal(CaseFile file, Act act, Instant now, int cleanDays) {
    return switch (act) {
      case Act.Notify _ -> from(file, CaseState.OPEN);
      case Act.Explain _ -> from(file, CaseState.NOTIFIED);
      case Act.TakeUp _ -> from(file, CaseState.OPEN, CaseState.NOTIFIED, CaseState.EXPLAINED);
      case Act.Reject _ -> from(file, CaseState.NOTIFIED, CaseState.EXPLAINED);
      case Act.Verify _ ->
          from(file, CaseState.NOTIFIED, CaseState.EXPLAINED)
              .or(() -> file.isTakenUp() ? Optional.empty() : Optional.of(new Refusal.NotTakenUp()))
              .or(() -> stillHeard(file, now));
      case Act.Rectify _, Act.Penalise _ -> from(file, CaseState.VERIFIED);
      case Act.Close _ -> closing(file, cleanDays);
    };
  }

  private static Optional<Refusal> from(CaseFile file, CaseState... wanted) {
    return Set.of(wanted).contains(file.state())
        ? Optional.empty()
        : Optional.of(new Refusal.NotInState(file.state(), Set.of(wanted)));
  }

  // Both sides are heard: silence counts only when the time to speak is over.
  private static Optional<Refusal> stillHeard(CaseFile file, Instant now) {
    Instant due = file.standing().due();
    return file.state() == CaseState.NOTIFIED && due != null && now.isBefore(due)
        ? Optional.of(new Refusal.StillHeard(due))
        : Optional.empty();
  }

  private Optional<Refusal> closing(CaseFile file, int cleanDays) {
    boolean reminded =
        !file.isTakenUp()
            && (file.state() == CaseState.NOTIFIED || file.state() == CaseState.EXPLAINED);
    Optional<Refusal> tooSoon =
        reminded
            ? Optional.empty()
            : from(file, CaseState.REJECTED, CaseState.RECTIFIED, CaseState.PENALISED);
    return tooSoon.or(
        () ->
            file.state() == CaseState.REJECTED || cleanDays >= rules.cleanDays()
                ? Optional.empty()
                : Optional.of(new Refusal.NotClean(cleanDays, rules.cleanDays())));
  }

  private CaseFile done(CaseFile file, Act act, Doing who) {
    CaseState to = after(act);
    CaseState next = to == null ? file.state() : to;
    Standing was = file.standing();
    @Nullable Instant due = to == null ? was.due() : due(next, who.at());
    Standing standing =
        switch (act) {
          case Act.Notify(var number) ->
              new Standing(next, due, who.at().atZone(zone).toLocalDate(), number, was.takenUp());
          case Act.TakeUp _ -> new Standing(next, due, was.notifiedOn(), was.number(), true);
          default -> was.to(next, due);
        };
    CaseOutcome outcome = act instanceof Act.Close ? outcome(file.state()) : file.outcome();
    Event event =
        new Event(
            who.act(), who.at(), who.by(), next, file.round(), ActWords.of(act), act.evidence());
    return file.after(event, standing).withOutcome(outcome);
  }

  private static @Nullable CaseState after(Act act) {
    return switch (act) {
      case Act.Notify _ -> CaseState.NOTIFIED;
      case Act.Explain _ -> CaseState.EXPLAINED;
      case Act.TakeUp _ -> null;
      case Act.Verify _ -> CaseState.VERIFIED;
      case Act.Reject _ -> CaseState.REJECTED;
      case Act.Rectify _ -> CaseState.RECTIFIED;
      case Act.Penalise _ -> CaseState.PENALISED;
      case Act.Close _ -> CaseState.CLOSED;
    };
  }

  private static CaseOutcome outcome(CaseState before) {
    return switch (before) {
      case REJECTED -> CaseOutcome.REJECTED;
      case RECTIFIED -> CaseOutcome.RECTIFIED;
      case PENALISED -> CaseOutcome.PENALISED;
      case OPEN, NOTIFIED, EXPLAINED, VERIFIED, CLOSED -> CaseOutcome.REMINDED;
    };
  }

  /** Until when the step after a state has to be taken; null when there is none. */
  @Nullable Instant due(CaseState state, Instant since) {
    return switch (state) {
      case OPEN -> since.plus(Duration.ofHours(rules.notifyHours()));
      case NOTIFIED -> since.plus(Duration.ofHours(rules.explainHours()));
      case EXPLAINED -> since.plus(Duration.ofHours(rules.decideHours()));
      case VERIFIED -> since.plus(Duration.ofHours(rules.settleHours()));
      case REJECTED, RECTIFIED, PENALISED -> since.plus(Duration.ofHours(rules.closeHours()));
      case CLOSED -> null;
    };
  }

  /**
   * Who does what.
   *
   * @param act the name of the act, the same when it is sent again
   */
  public record Doing(String act, String by, Instant at) {}
}
