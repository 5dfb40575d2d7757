package org.cailanzi.inventory.transfer;

import java.time.Duration;
import java.util.List;
import org.cailanzi.inventory.act.CityClock;
import org.cailanzi.inventory.act.Fingerprint;
import org.cailanzi.inventory.replenishment.Transport;
import org.cailanzi.platform.city.CityProfile;
import org.springframework.stereotype.Component;

/** Sends what an approved proposal moves between sites as transfers, one under each line's id. */
@Component
class CarryShipments implements Transport {
  private final KeepTransfers transfers;
  private final CityClock clock;
  private final Duration time;

  CarryShipments(KeepTransfers transfers, CityClock clock, CityProfile city) {
    this.transfers = transfers;
    this.clock = clock;
    this.time = Duration.ofHours(city.rules().transitHours());
  }

  @Override
  public boolean send(Shipment shipment) {
    Order order =
        new Order(
            shipment.from(),
            shipment.to(),
            List.of(new Order.Item(shipment.commodity(), shipment.quantity())),
            clock.now().plus(time),
            shipment.id(),
            Fingerprint.of(
                shipment.from(), shipment.to(), shipment.commodity(), shipment.quantity()));
    return switch (transfers.send(new TransferId(shipment.id()), order, shipment.by())) {
      case TransferOutcome.Kept _ -> true;
      case TransferOutcome.Refused _ -> false;
      case TransferOutcome outcome ->
          throw new IllegalStateException("Sending " + shipment.id() + " ended as " + outcome);
    };
  }
}
