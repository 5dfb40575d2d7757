package org.cailanzi.delivery.round;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cailanzi.delivery.fulfilment.StandingHolds;
import org.cailanzi.delivery.request.Requests;
import org.cailanzi.delivery.request.SupplyRequest;
import org.cailanzi.delivery.slot.Slots;
import org.springframework.stereotype.Component;

/**
 * Sends a round on its way, not long before its slot; from then on what it carries is fixed. What
 * has lost its goods since it was planned gets them anew first, or stays behind.
 */
@Component
class StartRound {
  private final Rounds rounds;
  private final Requests requests;
  private final SettleRounds settle;
  private final StandingHolds holds;
  private final Slots slots;
  private final RoundSettings settings;
  private final Clock clock;

  StartRound(
      Rounds rounds,
      Requests requests,
      SettleRounds settle,
      StandingHolds holds,
      Slots slots,
      RoundSettings settings,
      Clock clock) {
    this.rounds = rounds;
    this.requests = requests;
    this.settle = settle;
    this.holds = holds;
    this.slots = slots;
    this.settings = settings;
    this.clock = clock;
  }

  /** Starting it again changes nothing. */
  Departure start(String id) {
    Optional<Round> known = rounds.find(id);
    if (known.isEmpty()) {
      return new Departure.NoRound();
    }
    if (known.get().state() != Round.State.PLANNED) {
      return underWay(settle.settle(id));
    }
    Instant from = slots.startOf(known.get().slot()).minus(settings.startBefore());
    if (clock.instant().isBefore(from)) {
      return new Departure.TooEarly(from);
    }
    // First everything that was meant for it: a planner may have stopped half way.
    holds.check(carried(known.get().due() == null ? known.get() : settle.settle(id)));
    return underWay(sent(id));
  }

  private Round sent(String id) {
    while (true) {
      Round seen = rounds.find(id).orElseThrow();
      if (seen.due() != null && seen.state() == Round.State.PLANNED) {
        settle.settle(id);
        seen = rounds.find(id).orElseThrow();
      }
      if (seen.state() != Round.State.PLANNED) {
        return seen;
      }
      if (rounds.replace(seen, seen.started(clock.instant()))) {
        return settle.settle(id);
      }
    }
  }

  private List<SupplyRequest> carried(Round round) {
    return requests.findAll(round.requests()).stream()
        .filter(it -> SettleRounds.carries(round, it))
        .toList();
  }

  private Departure underWay(Round round) {
    List<SupplyRequest> meant =
        requests.findAll(round.requests()).stream()
            .filter(it -> SettleRounds.isOn(round, it))
            .toList();
    List<String> leftOut =
        meant.stream()
            .filter(it -> !SettleRounds.carries(round, it))
            .map(SupplyRequest::id)
            .sorted()
            .toList();
    return new Departure.UnderWay(round, meant.size() - leftOut.size(), leftOut);
  }

  /** What became of starting. */
  sealed interface Departure {
    /** Under way, now or before, with so many requests; {@code leftOut} stayed behind. */
    record UnderWay(Round round, int carried, List<String> leftOut) implements Departure {}

    record TooEarly(Instant from) implements Departure {}

    record NoRound() implements Departure {}
  }
}
