package org.cailanzi.inventory.replenishment;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.cailanzi.platform.measure.Money;
import org.jspecify.annotations.Nullable;

/**
 * How the shortages of a region could be filled, until a person says yes; and what became of it.
 *
 * @param approval who said yes to which lines, or null
 */
record Proposal(
    String id,
    Ask ask,
    String by,
    Instant at,
    List<Line> lines,
    List<Unmet> unmet,
    List<Unjudged> unjudged,
    @Nullable Approval approval) {

  Proposal {
    lines = List.copyOf(lines);
    unmet = List.copyOf(unmet);
    unjudged = List.copyOf(unjudged);
  }

  /** Where a proposal is on its way. */
  enum State {
    PROPOSED,
    /** A person said yes; its lines are being ordered and sent. */
    APPROVING,
    APPROVED;

    String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What became of an approved line. */
  enum Outcome {
    ORDERED,
    /** Others ordered of the offer before, or it was withdrawn or has ended. */
    OFFER_GONE,
    SENT,
    /** The site has given its goods to others. */
    SURPLUS_GONE,
    /** Nobody carries goods between sites here; somebody has to send them. */
    WAITS_FOR_TRANSFER;

    String wireName() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * A person's yes.
   *
   * @param key the caller's key, so that a repeat is recognised
   * @param lines the numbers of the lines it is for
   * @param outcomes what became of each, by number; empty until all is done
   */
  record Approval(
      String by, Instant at, String key, List<Integer> lines, Map<Integer, Outcome> outcomes) {
    Approval {
      lines = List.copyOf(lines);
      outcomes = Map.copyOf(outcomes);
    }

    Approval with(Map<Integer, Outcome> became) {
      return new Approval(by, at, key, lines, became);
    }
  }

  /** What all its lines cost. */
  Money goods() {
    return new Money(lines.stream().mapToLong(it -> it.goods().fen()).sum());
  }

  /** What it costs to bring all of them. */
  Money haulage() {
    return new Money(lines.stream().mapToLong(it -> it.haulage().fen()).sum());
  }

  State state() {
    if (approval == null) {
      return State.PROPOSED;
    }
    return approval.outcomes().size() < approval.lines().size() ? State.APPROVING : State.APPROVED;
  }

  Proposal with(Approval yes) {
    return new Proposal(id, ask, by, at, lines, unmet, unjudged, yes);
  }

  Optional<Line> line(int number) {
    return lines.stream().filter(it -> it.number() == number).findFirst();
  }

  /** The first of the numbers that is no line's. */
  Optional<Integer> unknownAmong(Collection<Integer> numbers) {
    return numbers.stream().filter(it -> line(it).isEmpty()).findFirst();
  }

  /** The id of what an approved line becomes. */
  String idOf(Line line) {
    return id + "." + line.number();
  }
}
