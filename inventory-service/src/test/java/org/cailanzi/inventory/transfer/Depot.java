package org.cailanzi.inventory.transfer;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cailanzi.inventory.TestClock;
import org.cailanzi.inventory.hold.Instance;
import org.cailanzi.inventory.stock.Movement.Reason;
import org.cailanzi.platform.measure.Quantity;
import org.cailanzi.platform.store.CollectionSchema;

/** One process of the service that sends and receives, without its web. */
public final class Depot {
  public static final String TO = "WX-SM-01";
  public static final List<String> IDS = List.of("t0", "t1");

  public final Instance instance;
  final Transfers transfers;
  final KeepTransfers keep;
  final SweepTransfers sweep;

  public Depot(MongoDatabase database, TestClock time) {
    instance = new Instance(database, time);
    var settings = new TransferSettings(Duration.ofSeconds(15), Duration.ofSeconds(15));
    transfers = new Transfers(database, settings);
    var steps = new Steps(instance.move, instance.ledger, instance.clock);
    keep = new KeepTransfers(transfers, instance.stocks, steps, instance.clock);
    sweep = new SweepTransfers(transfers, keep, settings, instance.clock);
  }

  /** What it needs of its database. */
  public static CollectionSchema[] schemas() {
    return Stream.concat(Stream.of(Instance.schemas()), Stream.of(Transfers.SCHEMA))
        .toArray(CollectionSchema[]::new);
  }

  public TransferOutcome send(String id, Map<String, Long> grams) {
    List<Order.Item> items =
        Order.summed(
            grams.entrySet().stream()
                .map(it -> new Order.Item(it.getKey(), Quantity.grams(it.getValue())))
                .toList());
    var order =
        new Order(
            Instance.SITE, TO, items, Instance.START.plus(Duration.ofHours(6)), "", id + items);
    return keep.send(new TransferId(id), order, "depot");
  }

  public TransferOutcome receive(String id, String key, Map<String, Long> grams) {
    List<Arrival> lines =
        grams.entrySet().stream()
            .map(it -> new Arrival(it.getKey(), Quantity.grams(it.getValue()), null))
            .toList();
    return keep.receive(new TransferId(id), lines, instance.clock.keyed("shop", key, key + lines));
  }

  public TransferOutcome close(String id) {
    return keep.close(new TransferId(id), Reason.SHORTAGE, "shop");
  }

  public TransferOutcome cancel(String id) {
    return keep.cancel(new TransferId(id), "depot");
  }

  /** How much of a commodity is on its way, or set out and was told as missing. */
  public long notArrived(String commodity) {
    return IDS.stream()
        .flatMap(it -> transfers.find(new TransferId(it)).stream())
        .flatMap(it -> (it.state() == TransferState.CLOSED ? it.open() : it.inTransit()).stream())
        .filter(it -> it.commodity().equals(commodity))
        .mapToLong(it -> it.quantity().amount())
        .sum();
  }

  /** What a new process does before anything else. */
  public void start() {
    sweep.sweepAtStart();
    instance.start();
  }
}
