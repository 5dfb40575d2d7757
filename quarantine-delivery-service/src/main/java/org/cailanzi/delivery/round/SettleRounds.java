package org.cailanzi.delivery.round;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cailanzi.delivery.request.Hold;
import org.cailanzi.delivery.request.RequestState;
import org.cailanzi.delivery.request.Requests;
import org.cailanzi.delivery.request.SupplyRequest;
import org.cailanzi.delivery.slot.Slots;
import org.cailanzi.delivery.system.Sweep;
import org.springframework.stereotype.Component;

/**
 * Brings requests in line with their round: planned when the round is, out when it has started. The
 * round is written first, so whatever a crash left half done is completed here, and repeating it
 * changes nothing.
 */
@Component
class SettleRounds implements Sweep {
  private static final Duration WATCH = Duration.ofMinutes(1);
  private static final String BY = "process";

  private final Rounds rounds;
  private final Requests requests;
  private final Slots slots;
  private final Clock clock;

  SettleRounds(Rounds rounds, Requests requests, Slots slots, Clock clock) {
    this.rounds = rounds;
    this.requests = requests;
    this.slots = slots;
    this.clock = clock;
  }

  @Override
  public void sweep() {
    rounds.due(clock.instant()).forEach(this::settle);
  }

  /** The round as it is once its requests agree with it. */
  Round settle(String id) {
    while (true) {
      Round seen = rounds.find(id).orElseThrow(() -> new IllegalStateException("No round " + id));
      bringInLine(seen);
      Round settled = settled(seen);
      if (rounds.replace(seen, settled)) {
        return settled;
      }
    }
  }

  private void bringInLine(Round round) {
    for (SupplyRequest request : requests.findAll(round.requests())) {
      if (next(round, request).isPresent()) {
        requests.step(request.id(), it -> next(round, it));
      }
    }
  }

  private Optional<SupplyRequest> next(Round round, SupplyRequest request) {
    return switch (round.state()) {
      case PLANNED ->
          mayBePlanned(round, request)
              ? Optional.of(request.planned(round.id(), clock.instant(), BY))
              : Optional.empty();
      case STARTED, FINISHED ->
          isOn(round, request) && request.state() == RequestState.PLANNED
              ? Optional.of(request.out(clock.instant(), round.courier()))
              : Optional.empty();
    };
  }

  private boolean mayBePlanned(Round round, SupplyRequest request) {
    return request.state() == RequestState.HELD
        && request.hold().state() == Hold.State.HELD
        && request.delivery().round() == null
        && !request.delivery().failedRounds().contains(round.id())
        && slots.between(request.delivery().slot(), round.slot()) >= 0;
  }

  // A round under way is looked at again until nothing is under way on it: it ends by itself.
  private Round settled(Round seen) {
    if (seen.state() != Round.State.STARTED) {
      return seen.settled(seen.state(), null);
    }
    Instant again = clock.instant().plus(WATCH);
    List<SupplyRequest> carried = requests.findAll(seen.requests());
    boolean underWay =
        carried.stream()
            .filter(it -> isOn(seen, it))
            .anyMatch(it -> it.state() == RequestState.OUT || it.state() == RequestState.PLANNED);
    return underWay
        ? seen.settled(Round.State.STARTED, again)
        : seen.settled(Round.State.FINISHED, null);
  }

  static boolean isOn(Round round, SupplyRequest request) {
    return round.id().equals(request.delivery().round());
  }

  /** Whether a round brings it; what was called off or refused since leaves its place to others. */
  static boolean carries(Round round, SupplyRequest request) {
    return isOn(round, request)
        && switch (request.state()) {
          case PLANNED, OUT, HANDED_OVER, COMPLETED -> true;
          case ACCEPTED, PRICED, HELD, REFUSED, CANCELLING, CANCELLED, FAILED -> false;
        };
  }
}
