package org.cailanzi.price.casefile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cailanzi.platform.problem.Bilingual;
import org.cailanzi.price.breach.Breach;
import org.cailanzi.price.breach.BreachKey;
import org.cailanzi.price.casefile.CaseFile.Count;
import org.cailanzi.price.casefile.CaseFile.Event;
import org.cailanzi.price.casefile.CaseFile.Standing;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a file true to the breaches it is of: opens it at the first, re-opens it at a new one after
 * it was settled, and closes it when none is left. Pure; the same breach twice changes nothing.
 */
record Counting(Procedure procedure) {
  private static final String JUDGING = "judging";

  static CaseKey key(BreachKey breach) {
    return new CaseKey(breach.series().point(), breach.series().commodity(), breach.ceiling());
  }

  /** The file with a breach as it is now; empty where nothing comes of it. */
  Optional<CaseFile> count(@Nullable CaseFile file, Breach breach, Instant now) {
    if (file == null) {
      return breach.isOpen() ? Optional.of(opened(breach, now)) : Optional.empty();
    }
    Count known = known(file, breach);
    if (known != null && known.revision() >= breach.revision()) {
      return Optional.empty();
    }
    boolean stood = known != null && known.stands();
    boolean anew =
        breach.isOpen()
            && file.state().isSettled()
            && (!stood || isNotPutRight(file, known, breach));
    int round = known != null && stood ? known.round() : file.round();
    if (anew) {
      CaseFile again =
          with(file.withOutcome(outcome(file)).inRound(file.round() + 1), breach, file.round() + 1);
      return Optional.of(
          moved(again, CaseState.OPEN, now, breach.charge().arithmetic(), "再次超限价：", "Again: "));
    }
    CaseFile counted = with(file, breach, round);
    boolean none = counted.standingCounts().isEmpty();
    if (!breach.isOpen() && none && file.state() != CaseState.CLOSED) {
      return Optional.of(closed(counted, breach, now));
    }
    boolean takenUp = !file.isTakenUp() && counted.isTakenUp();
    return Optional.of(
        takenUp
            ? moved(
                counted,
                file.state(),
                now,
                breach.charge().arithmetic(),
                "再次超限价，立案：",
                "Repeated and taken up: ")
            : counted);
  }

  // Somebody wrote that it was put right, and a price told of that day since is above still.
  private static boolean isNotPutRight(CaseFile file, @Nullable Count known, Breach breach) {
    return file.state() == CaseState.RECTIFIED
        && known != null
        && known.version() > 0
        && breach.charge().version() > known.version();
  }

  private static @Nullable Count known(CaseFile file, Breach breach) {
    return file.counts().stream()
        .filter(it -> it.breach().equals(breach.key().id()))
        .findFirst()
        .orElse(null);
  }

  private CaseFile opened(Breach breach, Instant now) {
    CaseFile empty =
        new CaseFile(
            key(breach.key()),
            breach.key().series().stage(),
            breach.place(),
            1,
            List.of(),
            new Standing(CaseState.OPEN, null, null, null, false),
            null,
            List.of(),
            0);
    return moved(
        with(empty, breach, 1),
        CaseState.OPEN,
        now,
        breach.charge().arithmetic(),
        "超限价：",
        "Breach: ");
  }

  private CaseFile closed(CaseFile file, Breach breach, Instant now) {
    Bilingual reason = breach.history().getLast().reason();
    return moved(file, CaseState.CLOSED, now, reason, "超限价撤销：", "The breach was withdrawn: ")
        .withOutcome(CaseOutcome.WITHDRAWN);
  }

  /** How a round ended that nobody closed before the next began. */
  private static @Nullable CaseOutcome outcome(CaseFile file) {
    return switch (file.state()) {
      case REJECTED -> CaseOutcome.REJECTED;
      case RECTIFIED -> CaseOutcome.RECTIFIED;
      case PENALISED -> CaseOutcome.PENALISED;
      case OPEN, NOTIFIED, EXPLAINED, VERIFIED, CLOSED -> file.outcome();
    };
  }

  private static CaseFile with(CaseFile file, Breach breach, int round) {
    Count count =
        new Count(
            breach.key().day(),
            breach.key().id(),
            breach.isOpen(),
            breach.revision(),
            breach.charge().version(),
            round,
            breach.charge().arithmetic());
    List<Count> counts = new ArrayList<>(file.counts());
    counts.removeIf(it -> it.breach().equals(count.breach()));
    counts.add(count);
    return file.withCounts(counts);
  }

  private CaseFile moved(
      CaseFile file, CaseState to, Instant now, Bilingual why, String zh, String en) {
    boolean stays = file.state() == to && !file.history().isEmpty();
    Standing was = file.standing();
    // A new round has a notice of its own.
    Standing standing =
        stays
            ? was
            : to == CaseState.OPEN
                ? new Standing(to, procedure.due(to, now), null, null, false)
                : was.to(to, procedure.due(to, now));
    Event event =
        new Event(
            JUDGING + ":" + file.history().size(),
            now,
            JUDGING,
            to,
            file.round(),
            new Bilingual(zh + why.zh(), en + why.en()),
            List.of());
    return file.after(event, standing);
  }
}
