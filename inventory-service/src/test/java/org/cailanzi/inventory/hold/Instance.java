package org.cailanzi.inventory.hold;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cailanzi.inventory.act.Act;
import org.cailanzi.inventory.act.CityClock;
import org.cailanzi.inventory.allotment.AllotmentSettings;
import org.cailanzi.inventory.allotment.Allotments;
import org.cailanzi.inventory.allotment.Allowance;
import org.cailanzi.inventory.ledger.CopyMovements;
import org.cailanzi.inventory.ledger.Ledger;
import org.cailanzi.inventory.ledger.Movements;
import org.cailanzi.inventory.stock.Acts;
import org.cailanzi.inventory.stock.Lot;
import org.cailanzi.inventory.stock.MoveStock;
import org.cailanzi.inventory.stock.Outboxes;
import org.cailanzi.inventory.stock.StockKey;
import org.cailanzi.inventory.stock.StockLocks;
import org.cailanzi.inventory.stock.Stocks;
import org.cailanzi.platform.city.CityConfiguration;
import org.cailanzi.platform.city.CityProfile;
import org.cailanzi.platform.measure.Quantity;
import org.cailanzi.platform.region.RegionCode;
import org.cailanzi.platform.store.CollectionSchema;

/** One process of the service, without its web: several may share a database. */
public final class Instance {
  static final CollectionSchema[] SCHEMAS = schemas();
  public static final String SITE = "WX-CP-01";
  public static final Instant START = Instant.parse("2020-02-24T04:00:00Z");

  private static final CityProfile CITY = CityConfiguration.readProfile("wuxi");

  final Outboxes outboxes;
  public final Stocks stocks;
  public final MoveStock move;
  public final Ledger ledger;
  public final CopyMovements copy;
  final KeepHolds holds;
  final HandOver handOver;
  final LengthenHold lengthen;
  final SweepHolds sweep;
  final Allotments allotments;
  final AllotHold allot;
  public final CityClock clock;

  public Instance(MongoDatabase database, Clock time) {
    clock = new CityClock(time, CITY);
    outboxes = new Outboxes();
    var locks = new StockLocks();
    var settings =
        new HoldSettings(Duration.ofSeconds(15), Duration.ofSeconds(5), Duration.ofMinutes(1));
    stocks = new Stocks(database, outboxes);
    var acts = new Acts(database);
    move = new MoveStock(stocks, acts, locks);
    var movements = new Movements(database);
    ledger = new Ledger(stocks, movements, acts);
    var kept = new Holds(database, settings);
    copy = new CopyMovements(stocks, acts, movements, kept, outboxes);
    allotments = new Allotments(database, new AllotmentSettings(7, Duration.ofHours(1)), clock);
    allot = new AllotHold(allotments);
    holds = new KeepHolds(kept, new Lines(stocks, kept, locks, allot, clock), clock);
    handOver = new HandOver(kept, holds, clock);
    lengthen = new LengthenHold(kept, holds);
    sweep = new SweepHolds(kept, holds, settings, clock);
  }

  /** What it needs of its database. */
  public static CollectionSchema[] schemas() {
    return new CollectionSchema[] {
      Stocks.SCHEMA, Acts.SCHEMA, Movements.SCHEMA, Holds.SCHEMA, Allotments.SCHEMA
    };
  }

  /** Receives grams of a commodity, good for two days. */
  public void receive(String commodity, long grams, String key) {
    receive(new StockKey(SITE, commodity), grams, key);
  }

  void receive(StockKey stock, long grams, String key) {
    Act act = clock.keyed("market", key, "print of " + key);
    move.receive(
        stock,
        new Lot(
            "LOT-" + key,
            null,
            null,
            act.at(),
            act.at().plus(Duration.ofDays(2)),
            Quantity.grams(grams)),
        act);
  }

  /** Asks for grams of commodities, to be held for a day. */
  public HoldOutcome take(String id, Map<String, Long> grams) {
    return holds.take(new HoldId(id), promise(id, grams), Shortfall.REFUSED, "delivery");
  }

  /** Asks for them for a household that may have only so much of some of them. */
  HoldOutcome take(String id, Map<String, Long> grams, Allowance allowance) {
    return holds.take(
        new HoldId(id), promise(id, grams).within(allowance), Shortfall.REFUSED, "delivery");
  }

  /** As good as it goes. */
  HoldOutcome takeSome(String id, Map<String, Long> grams, Allowance allowance) {
    return holds.take(
        new HoldId(id),
        promise(id, grams).within(allowance),
        new BestEffort(_ -> Map.of(), allot::beyond),
        "delivery");
  }

  static Promise promise(String id, Map<String, Long> grams) {
    List<Promise.Line> lines =
        grams.entrySet().stream()
            .map(it -> new Promise.Line(it.getKey(), Quantity.grams(it.getValue())))
            .toList();
    return new Promise(
        SITE,
        new RegionCode("320213001"),
        Promise.summed(lines),
        "request " + id,
        START.plus(Duration.ofDays(1)),
        false,
        "print of " + id + grams);
  }

  public HoldOutcome release(String id) {
    return holds.release(new HoldId(id), "delivery");
  }

  public HoldOutcome issue(String id) {
    return handOver.issue(new HoldId(id), "delivery");
  }

  /** Picks grams of commodities, and keeps or releases the rest. */
  public HoldOutcome pick(String id, Map<String, Long> grams, boolean keepRest, String key) {
    Map<String, Quantity> wanted = new HashMap<>();
    grams.forEach((commodity, amount) -> wanted.put(commodity, Quantity.grams(amount)));
    Act act = clock.keyed("delivery", key, "print of " + keepRest);
    return handOver.pick(new HoldId(id), wanted, keepRest, act);
  }

  /** What a new process does before anything else. */
  public void start() {
    sweep.sweepAtStart();
    copy.copyAll();
  }
}
