package org.cailanzi.delivery.request;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.cailanzi.delivery.request.Delivery.Proof;
import org.cailanzi.delivery.slot.DeliverySlot;
import org.cailanzi.platform.measure.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a home asked for and where it is now: one document, so that each step is one guarded write.
 * The methods are the steps; each is called only where {@code Fulfilment} or a round has seen that
 * it applies, and gives the request as it is afterwards.
 *
 * @param site the supply point that holds its goods, or null until one is found
 * @param history every change of state, the oldest first
 */
public record SupplyRequest(
    String id,
    long version,
    Wish wish,
    Progress progress,
    Hold hold,
    Delivery delivery,
    List<Line> lines,
    @Nullable String site,
    List<Event> history) {
  private static final String PROCESS = "process";

  public SupplyRequest {
    lines = List.copyOf(lines);
    history = List.copyOf(history);
  }

  /** A request as it is accepted; due at once. */
  public static SupplyRequest accepted(String id, Wish wish, List<Line> lines) {
    return new SupplyRequest(
        id,
        0,
        wish,
        Progress.at(RequestState.ACCEPTED, null, wish.at()),
        Hold.NONE,
        new Delivery(wish.slot(), List.of(), null, null),
        lines,
        null,
        List.of(new Event(RequestState.ACCEPTED, wish.at(), wish.by(), null)));
  }

  public RequestState state() {
    return progress.state();
  }

  public boolean dueAt(Instant now) {
    return progress.due() != null && !progress.due().isAfter(now);
  }

  /** What it costs, or null until it is priced. */
  public @Nullable Money total() {
    Money sum = Money.NONE;
    for (Line line : lines) {
      if (line.charge() == null) {
        return null;
      }
      sum = sum.plus(line.charge().total());
    }
    return sum;
  }

  /** Its prices are fixed, and the hold it needs is written down before it is asked for. */
  public SupplyRequest priced(String at, List<Line> charged, Instant holdUntil, Instant now) {
    return new SupplyRequest(
            id, version, wish, progress, hold.askedAnew(holdUntil), delivery, charged, at, history)
        .moved(RequestState.PRICED, null, now, now, PROCESS);
  }

  /** Its goods are set aside; where it was planned or brought already, it stays so. */
  public SupplyRequest held(Instant until, Instant now) {
    SupplyRequest kept = with(hold.heldUntil(until));
    return switch (state()) {
      case PRICED -> kept.moved(RequestState.HELD, null, until, now, PROCESS);
      case HANDED_OVER -> kept.with(Progress.at(state(), null, now));
      default -> kept.with(Progress.at(state(), null, until));
    };
  }

  /** The hold is over before the goods were: another is asked for, under another id. */
  public SupplyRequest holdRanOut(Instant newUntil, Instant now) {
    Reason why = Reason.of("hold-ran-out", "预留已到期，正在重新预留", "The hold ran out; holding anew");
    return with(hold.askedAnew(newUntil)).moved(state(), why, now, now, PROCESS);
  }

  /** It is handed over, but the stock does not cover it: asked again under another hold later. */
  public SupplyRequest uncovered(Reason why, Instant newUntil, Instant next) {
    return with(hold.askedAnew(newUntil)).with(progress.waiting("inventory", why, next));
  }

  /** The hold turned out to be there still; it is looked at again later. */
  public SupplyRequest stillHeld(Instant again) {
    return with(Progress.at(state(), progress.reason(), again));
  }

  public SupplyRequest refused(Reason why, Instant now) {
    return ended(RequestState.REFUSED, why, now, PROCESS);
  }

  /** A neighbour is silent; the state stays. */
  public SupplyRequest waiting(String neighbour, Reason why, Instant next) {
    return with(progress.waiting(neighbour, why, next));
  }

  /** One worker has it until then; afterwards another may. */
  public SupplyRequest leased(Instant until) {
    return with(progress.dueAt(until));
  }

  public SupplyRequest cancelled(Instant now, String by) {
    return hold.state() == Hold.State.NONE
        ? moved(RequestState.CANCELLED, null, null, now, by)
        : with(hold.takenBack()).moved(RequestState.CANCELLING, null, now, now, by);
  }

  /** What was held, or may have been, is free again. */
  public SupplyRequest givenBack(Instant now) {
    SupplyRequest freed = with(hold.now(Hold.State.GIVEN_BACK));
    return state() == RequestState.CANCELLING
        ? freed.moved(RequestState.CANCELLED, null, null, now, PROCESS)
        : freed.with(Progress.at(state(), progress.reason(), null));
  }

  /**
   * Its goods were to be given back, but somebody took them off the stock. Called off, it stays so
   * until a person has said where they are: nobody but people can know.
   */
  public SupplyRequest goneAlready(Instant now) {
    Reason why =
        Reason.of(
            "hold-was-issued",
            "货物已从库存发出，请核实去向后更正",
            "Its goods left the stock before; find out where they are and correct it");
    return with(hold.now(Hold.State.ISSUED)).moved(state(), why, null, now, PROCESS);
  }

  public boolean waitsForCorrection() {
    return state() == RequestState.CANCELLING && hold.state() == Hold.State.ISSUED;
  }

  /** A person says where goods are that left the stock for what was called off. */
  public SupplyRequest corrected(RequestState last, Reason why, Instant now, String by) {
    return moved(last, why, null, now, by);
  }

  public SupplyRequest planned(String round, Instant now, String by) {
    return with(delivery.onRound(round)).moved(RequestState.PLANNED, null, progress.due(), now, by);
  }

  public SupplyRequest out(Instant now, String by) {
    return moved(RequestState.OUT, null, null, now, by);
  }

  public SupplyRequest handedOver(Proof proof) {
    return with(delivery.proven(proof))
        .moved(RequestState.HANDED_OVER, null, proof.received(), proof.received(), proof.by());
  }

  public SupplyRequest issued(Instant now) {
    return with(hold.now(Hold.State.ISSUED))
        .moved(RequestState.COMPLETED, null, null, now, PROCESS);
  }

  /** Brought in vain; it is brought again in a later slot. */
  public SupplyRequest toBeBroughtAgain(Reason why, DeliverySlot next, Instant now, String by) {
    Instant due = hold.state() == Hold.State.HELD ? hold.until() : now;
    return with(delivery.failedAgain(next)).moved(RequestState.HELD, why, due, now, by);
  }

  /** Brought in vain for the last time. */
  public SupplyRequest failed(Reason why, Instant now, String by) {
    return with(delivery.failedAgain(delivery.slot())).ended(RequestState.FAILED, why, now, by);
  }

  private SupplyRequest ended(RequestState last, Reason why, Instant now, String by) {
    Hold back = hold.takenBack();
    boolean nothingHeld = back.state() == Hold.State.NONE;
    return with(back).moved(last, why, nothingHeld ? null : now, now, by);
  }

  private SupplyRequest moved(
      RequestState to, @Nullable Reason why, @Nullable Instant due, Instant now, String by) {
    List<Event> longer =
        Stream.concat(history.stream(), Stream.of(new Event(to, now, by, why))).toList();
    return new SupplyRequest(
        id, version, wish, Progress.at(to, why, due), hold, delivery, lines, site, longer);
  }

  private SupplyRequest with(Progress other) {
    return new SupplyRequest(id, version, wish, other, hold, delivery, lines, site, history);
  }

  private SupplyRequest with(Hold other) {
    return new SupplyRequest(id, version, wish, progress, other, delivery, lines, site, history);
  }

  private SupplyRequest with(Delivery other) {
    return new SupplyRequest(id, version, wish, progress, hold, other, lines, site, history);
  }

  SupplyRequest version(long other) {
    return new SupplyRequest(id, other, wish, progress, hold, delivery, lines, site, history);
  }

  /** A change of state: when, by whom, and why where that needs saying. */
  public record Event(RequestState state, Instant at, String by, @Nullable Reason reason) {}
}
