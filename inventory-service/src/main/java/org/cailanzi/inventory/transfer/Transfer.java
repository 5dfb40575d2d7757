package org.cailanzi.inventory.transfer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cailanzi.inventory.stock.Movement.Reason;
import org.cailanzi.platform.measure.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * Goods on their way from one site to another. Whatever set out is on its way, or received, or put
 * back, or told as missing: {@code sent = received + open}, and only an open one has anything open.
 *
 * @param ver counts the changes; a change is written only over the version it was computed from
 * @param then what {@link TransferState#UNDOING} leads to, else null
 * @param sent what set out, one load per commodity; empty before it has
 * @param difference why what is open at the end did not arrive, or null
 * @param shortages every short line of a refused transfer
 * @param changed when it was last changed
 */
record Transfer(
    TransferId id,
    long ver,
    TransferState state,
    @Nullable TransferState then,
    Order order,
    List<Load> sent,
    List<Delivery> deliveries,
    @Nullable Reason difference,
    List<Shortage> shortages,
    String by,
    Instant changed) {

  Transfer {
    sent = List.copyOf(sent);
    deliveries = List.copyOf(deliveries);
    shortages = List.copyOf(shortages);
  }

  /** A line that could not be sent. */
  record Shortage(String commodity, Quantity wanted, Quantity available) {}

  static Transfer sending(TransferId id, Order order, String by, Instant now) {
    return new Transfer(
        id, 1, TransferState.SENDING, null, order, List.of(), List.of(), null, List.of(), by, now);
  }

  Transfer refused(List<Shortage> shortLines) {
    return new Transfer(
        id, 1, TransferState.REFUSED, null, order, sent, deliveries, null, shortLines, by, changed);
  }

  /** On the way back, to end refused or cancelled. */
  Transfer undoing(TransferState end, List<Shortage> shortLines, Instant now) {
    return new Transfer(
        id,
        ver + 1,
        TransferState.UNDOING,
        end,
        order,
        sent,
        deliveries,
        null,
        shortLines,
        by,
        now);
  }

  Transfer setOut(List<Load> loads, Instant now) {
    return next(TransferState.SENT, loads, deliveries, difference, now);
  }

  Transfer into(TransferState state, Instant now) {
    return next(state, sent, deliveries, difference, now);
  }

  Transfer closing(@Nullable Reason why, Instant now) {
    return next(TransferState.CLOSING, sent, deliveries, why, now);
  }

  Transfer receiving(Delivery delivery, Instant now) {
    List<Delivery> more = new ArrayList<>(deliveries);
    more.add(delivery);
    return next(state, sent, more, difference, now);
  }

  Transfer booked(int number, Instant now) {
    List<Delivery> after = new ArrayList<>(deliveries);
    after.set(number, after.get(number).asBooked());
    return next(state, sent, after, difference, now);
  }

  private Transfer next(
      TransferState state,
      List<Load> loads,
      List<Delivery> received,
      @Nullable Reason why,
      Instant now) {
    return new Transfer(id, ver + 1, state, null, order, loads, received, why, shortages, by, now);
  }

  boolean isFor(String fingerprint) {
    return order.fingerprint().equals(fingerprint);
  }

  Optional<Delivery> delivered(String key) {
    return deliveries.stream().filter(it -> it.key().equals(key)).findFirst();
  }

  /** What has set out and has not been received, one load per commodity that has any. */
  List<Load> open() {
    return sent.stream().map(this::open).filter(it -> !it.isEmpty()).toList();
  }

  private Load open(Load load) {
    Load left = load;
    for (Delivery delivery : deliveries) {
      for (Load received : delivery.loads()) {
        left = received.commodity().equals(load.commodity()) ? left.without(received) : left;
      }
    }
    return left;
  }

  /** What is on its way now. */
  List<Load> inTransit() {
    return state == TransferState.SENT ? open() : List.of();
  }

  /** Whether steps are still to be done, so that a crash here needs a sweeper. */
  boolean isUnderWay() {
    return state.isUnderWay()
        || deliveries.stream().anyMatch(it -> !it.booked())
        || (state == TransferState.SENT && open().isEmpty());
  }

  /** {@code partly-received} tells more than the state does. */
  String wireState() {
    return state == TransferState.SENT && !deliveries.isEmpty()
        ? "partly-received"
        : state.wireName();
  }
}
