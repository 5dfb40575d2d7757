package org.cailanzi.inventory.transfer;

import java.util.List;
import org.cailanzi.inventory.act.Act;
import org.cailanzi.inventory.act.CityClock;
import org.cailanzi.inventory.act.Fingerprint;
import org.cailanzi.inventory.goods.Goods;
import org.cailanzi.inventory.site.Places;
import org.cailanzi.inventory.stock.Movement.Reason;
import org.cailanzi.inventory.transfer.TransferForms.ArrivalForm;
import org.cailanzi.inventory.transfer.TransferForms.CloseForm;
import org.cailanzi.inventory.transfer.TransferForms.SendForm;
import org.cailanzi.inventory.transfer.TransferOutcome.Kept;
import org.cailanzi.inventory.transfer.TransferOutcome.MoreThanSent;
import org.cailanzi.inventory.transfer.TransferOutcome.NoReason;
import org.cailanzi.inventory.transfer.TransferOutcome.OtherRequest;
import org.cailanzi.inventory.transfer.TransferOutcome.Over;
import org.cailanzi.inventory.transfer.TransferOutcome.Received;
import org.cailanzi.inventory.transfer.TransferOutcome.Refused;
import org.cailanzi.inventory.transfer.TransferOutcome.Unknown;
import org.cailanzi.platform.idempotency.Idempotency;
import org.cailanzi.platform.identity.Caller;
import org.cailanzi.platform.identity.Role;
import org.cailanzi.platform.measure.Unusable;
import org.cailanzi.platform.problem.Field;
import org.cailanzi.platform.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Transfers over HTTP: the source sends and cancels, the destination receives and closes. */
@RestController
@RequestMapping("/transfers/{transfer}")
class TransferController {
  private static final Role[] WHO = {Role.MARKET, Role.BUREAU};

  private final KeepTransfers transfers;
  private final Places places;
  private final TransferBodies bodies;
  private final TransferRefusals refusals;
  private final Goods goods;
  private final CityClock clock;
  private final Idempotency idempotency;

  TransferController(
      KeepTransfers transfers,
      Places places,
      TransferBodies bodies,
      TransferRefusals refusals,
      Goods goods,
      CityClock clock,
      Idempotency idempotency) {
    this.transfers = transfers;
    this.places = places;
    this.bodies = bodies;
    this.refusals = refusals;
    this.goods = goods;
    this.clock = clock;
    this.idempotency = idempotency;
  }

  @PutMapping
  ResponseEntity<?> send(Caller caller, @PathVariable String transfer, @RequestBody SendForm form) {
    caller.require(WHO);
    TransferId id = id(transfer);
    Order order = form.read(goods);
    places.require(caller, order.from());
    places.require(order.to());
    return answer(transfers.send(id, order, caller.id()));
  }

  @GetMapping
  TransferBody get(Caller caller, @PathVariable String transfer) {
    caller.require(Role.MARKET, Role.BUREAU, Role.DISPATCHER);
    Transfer known = known(id(transfer));
    requireEitherEnd(caller, known);
    return bodies.of(known);
  }

  @PostMapping("/receipts")
  ResponseEntity<?> receive(
      Caller caller,
      @PathVariable String transfer,
      @RequestHeader(name = Idempotency.HEADER, required = false) @Nullable String key,
      @RequestBody(required = false) @Nullable ArrivalForm form) {
    caller.require(WHO);
    TransferId id = id(transfer);
    places.require(caller, known(id).order().to());
    return idempotency.once(
        caller,
        "POST /transfers/" + id + "/receipts",
        key,
        form,
        () -> received(caller, id, String.valueOf(key), form));
  }

  private ResponseEntity<TransferBody> received(
      Caller caller, TransferId id, String key, @Nullable ArrivalForm form) {
    List<Arrival> lines = form == null ? List.of() : form.read(goods);
    Act act = clock.keyed(caller.id(), caller.id() + "|" + key, Fingerprint.of(lines));
    return answer(transfers.receive(id, lines, act));
  }

  @PostMapping("/close")
  ResponseEntity<?> close(
      Caller caller,
      @PathVariable String transfer,
      @RequestBody(required = false) @Nullable CloseForm form) {
    caller.require(WHO);
    TransferId id = id(transfer);
    places.require(caller, known(id).order().to());
    @Nullable String written = form == null ? null : form.reason();
    @Nullable Reason reason =
        written == null ? null : Field.read("reason", () -> difference(written));
    return answer(transfers.close(id, reason, caller.id()));
  }

  private static Reason difference(String written) {
    Reason reason = Reason.parse(written);
    if (!reason.isDifference()) {
      throw new Unusable("应为 短少 或 损耗", "it is shortage or loss");
    }
    return reason;
  }

  @PostMapping("/cancel")
  ResponseEntity<?> cancel(Caller caller, @PathVariable String transfer) {
    caller.require(WHO);
    TransferId id = id(transfer);
    places.require(caller, known(id).order().from());
    return answer(transfers.cancel(id, caller.id()));
  }

  private void requireEitherEnd(Caller caller, Transfer transfer) {
    if (!caller.mayActIn(places.require(transfer.order().to()).region())) {
      places.require(caller, transfer.order().from());
    }
  }

  private Transfer known(TransferId id) {
    return transfers
        .find(id)
        .orElseThrow(() -> Problem.notFound("transfer", id.value()).asException());
  }

  private static TransferId id(String transfer) {
    return Field.read("transfer", () -> new TransferId(transfer));
  }

  private ResponseEntity<TransferBody> answer(TransferOutcome outcome) {
    return switch (outcome) {
      case Kept(var transfer, var created) ->
          ResponseEntity.status(created ? HttpStatus.CREATED : HttpStatus.OK)
              .body(bodies.of(transfer));
      case Refused(var transfer) -> throw refusals.tooShort(transfer).asException();
      case Received(var transfer) -> throw refusals.received(transfer).asException();
      case Over(var transfer) -> throw refusals.over(transfer).asException();
      case MoreThanSent(var transfer, var lines) ->
          throw refusals.moreThanSent(transfer, lines).asException();
      case NoReason(var transfer) -> throw refusals.noReason(transfer).asException();
      case OtherRequest(var id, var field) -> throw refusals.otherRequest(id, field).asException();
      case Unknown(var id) -> throw Problem.notFound("transfer", id.value()).asException();
    };
  }
}
