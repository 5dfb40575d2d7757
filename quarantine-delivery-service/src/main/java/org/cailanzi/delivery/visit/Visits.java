package org.cailanzi.delivery.visit;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.cailanzi.delivery.request.Delivery.Proof;
import org.cailanzi.delivery.request.RequestState;
import org.cailanzi.delivery.request.Requests;
import org.cailanzi.delivery.request.SupplyRequest;
import org.cailanzi.delivery.request.Wake;
import org.cailanzi.delivery.round.Round;
import org.cailanzi.delivery.round.Rounds;
import org.cailanzi.delivery.slot.Slots;
import org.cailanzi.platform.photo.Photo;
import org.springframework.stereotype.Component;

/** What a courier did at a door, once, by the courier of the round alone. */
@Component
class Visits {
  static final int MOST_FAILED = 3;

  private final Requests requests;
  private final Rounds rounds;
  private final Photos photos;
  private final Slots slots;
  private final Clock clock;
  private final Wake process;

  Visits(Requests requests, Rounds rounds, Photos photos, Slots slots, Clock clock, Wake process) {
    this.requests = requests;
    this.rounds = rounds;
    this.photos = photos;
    this.slots = slots;
    this.clock = clock;
    this.process = process;
  }

  /** The picture is stored first: what is handed over always has its proof. */
  VisitOutcome handOver(String request, Photo photo, Instant at, String courier) {
    Optional<SupplyRequest> seen = requests.find(request);
    if (seen.isEmpty()) {
      return new VisitOutcome.NoRequest();
    }
    if (seen.get().state() == RequestState.OUT && carries(courier, seen.get())) {
      photos.keep(request, photo);
    }
    Proof proof = new Proof(photo.sha256(), at, clock.instant(), courier);
    Optional<SupplyRequest> done =
        requests.step(
            request,
            it ->
                it.state() == RequestState.OUT && carries(courier, it)
                    ? Optional.of(it.handedOver(proof))
                    : Optional.empty());
    done.ifPresent(it -> process.wake(request));
    return done.<VisitOutcome>map(VisitOutcome.Done::new)
        .orElseGet(() -> notHandedOver(requests.find(request).orElseThrow(), courier));
  }

  // A phone that was offline sends what it did again: that is no error.
  private VisitOutcome notHandedOver(SupplyRequest now, String courier) {
    Proof known = now.delivery().proof();
    if (known != null && known.by().equals(courier)) {
      return new VisitOutcome.Done(now);
    }
    return carries(courier, now) ? new VisitOutcome.NotOut(now) : new VisitOutcome.AnothersRound();
  }

  /** Brought in vain: again in the next slot, until it was in vain too often. */
  VisitOutcome failed(String request, FailedVisit why, String courier) {
    if (requests.find(request).isEmpty()) {
      return new VisitOutcome.NoRequest();
    }
    Optional<SupplyRequest> done =
        requests.step(
            request,
            it ->
                it.state() == RequestState.OUT && carries(courier, it)
                    ? Optional.of(inVain(it, why, courier))
                    : Optional.empty());
    done.ifPresent(it -> process.wake(request));
    return done.<VisitOutcome>map(VisitOutcome.Done::new)
        .orElseGet(() -> notFailed(requests.find(request).orElseThrow(), courier));
  }

  private SupplyRequest inVain(SupplyRequest request, FailedVisit why, String courier) {
    Instant now = clock.instant();
    if (request.delivery().failedVisits() + 1 >= MOST_FAILED) {
      return request.failed(why.reason(), now, courier);
    }
    return request.toBeBroughtAgain(
        why.reason(), slots.nextToServe(request.delivery().slot(), now), now, courier);
  }

  private VisitOutcome notFailed(SupplyRequest now, String courier) {
    boolean saidBefore =
        now.state() != RequestState.OUT
            && !now.delivery().failedRounds().isEmpty()
            && isCourierOf(now.delivery().failedRounds().getLast(), courier);
    if (saidBefore) {
      return new VisitOutcome.Done(now);
    }
    return carries(courier, now) ? new VisitOutcome.NotOut(now) : new VisitOutcome.AnothersRound();
  }

  private boolean carries(String courier, SupplyRequest request) {
    String round = request.delivery().round();
    return round != null && isCourierOf(round, courier);
  }

  private boolean isCourierOf(String round, String courier) {
    return rounds.find(round).map(Round::courier).filter(courier::equals).isPresent();
  }

  /** What became of telling about a visit. */
  sealed interface VisitOutcome {
    /** Written down, now or before. */
    record Done(SupplyRequest request) implements VisitOutcome {}

    record NoRequest() implements VisitOutcome {}

    record AnothersRound() implements VisitOutcome {}

    /** On the courier's round, but not under way: not started, or over already. */
    record NotOut(SupplyRequest request) implements VisitOutcome {}
  }
}
