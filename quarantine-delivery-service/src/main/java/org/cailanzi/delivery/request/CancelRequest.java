package org.cailanzi.delivery.request;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Calls a request off while it is not under way; the process gives back what was held. */
@Component
class CancelRequest {
  private final Requests requests;
  private final Clock clock;
  private final Wake process;

  CancelRequest(Requests requests, Clock clock, Wake process) {
    this.requests = requests;
    this.clock = clock;
    this.process = process;
  }

  /** The request as it is then: calling off what is called off already changes nothing. */
  Cancellation cancel(String id, String by) {
    Optional<SupplyRequest> cancelled =
        requests.step(
            id,
            seen ->
                RequestState.BEFORE_OUT.contains(seen.state())
                    ? Optional.of(seen.cancelled(clock.instant(), by))
                    : Optional.empty());
    cancelled.ifPresent(it -> process.wake(id));
    SupplyRequest now = cancelled.or(() -> requests.find(id)).orElseThrow();
    return switch (now.state()) {
      case CANCELLING, CANCELLED -> new Cancellation.CalledOff(now);
      default -> new Cancellation.TooLate(now);
    };
  }

  /** What became of calling off. */
  sealed interface Cancellation {
    record CalledOff(SupplyRequest request) implements Cancellation {}

    /** It is under way, over, or was refused. */
    record TooLate(SupplyRequest request) implements Cancellation {}
  }
}
