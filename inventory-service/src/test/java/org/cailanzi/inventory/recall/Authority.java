package org.cailanzi.inventory.recall;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.stream.Stream;
import org.cailanzi.inventory.TestClock;
import org.cailanzi.inventory.act.Act;
import org.cailanzi.inventory.hold.Instance;
import org.cailanzi.inventory.recall.Recall.State;
import org.cailanzi.inventory.recall.Recall.Target;
import org.cailanzi.inventory.site.Sites;
import org.cailanzi.inventory.stock.Movement;
import org.cailanzi.inventory.stock.Reversal;
import org.cailanzi.inventory.stock.StockKey;
import org.cailanzi.inventory.stock.StockLocks;
import org.cailanzi.inventory.transfer.Depot;
import org.cailanzi.platform.measure.Dimension;
import org.cailanzi.platform.region.RegionCode;
import org.cailanzi.platform.store.CollectionSchema;

/** One process of the service that also recalls and corrects, without its web. */
final class Authority {
  final Depot depot;
  final KeepRecalls keep;
  private final SweepRecalls sweep;

  Authority(MongoDatabase database, TestClock time) {
    depot = new Depot(database, time);
    Instance instance = depot.instance;
    var recalls = new Recalls(database);
    keep =
        new KeepRecalls(
            recalls, new Sites(database), instance.stocks, new StockLocks(), instance.clock);
    sweep = new SweepRecalls(recalls, keep);
  }

  static CollectionSchema[] schemas() {
    return Stream.concat(Stream.of(Depot.schemas()), Stream.of(Recalls.SCHEMA, Sites.SCHEMA))
        .toArray(CollectionSchema[]::new);
  }

  static void registerSites(MongoDatabase database) {
    for (String site : List.of(Instance.SITE, Depot.TO)) {
      database
          .getCollection(Sites.SCHEMA.collection())
          .insertOne(
              Sites.SCHEMA
                  .document(site)
                  .append("zh", site)
                  .append("en", site)
                  .append("kind", "SUPERMARKET")
                  .append("region", "320213001")
                  .append("serves", List.of()));
    }
  }

  static RecallId id(String id) {
    return new RecallId(id);
  }

  Target target(String id) {
    return keep.find(id(id)).orElseThrow().target();
  }

  void block(String id, String lot) {
    Target target = new Target(new RegionCode("320213"), "CABBAGE", lot, null, null);
    Recall asked =
        new Recall(id(id), State.ACTIVE, target, "bad", "bureau", depot.instance.clock.now(), null);
    var _ = keep.begin(asked);
  }

  void lift(String id) {
    keep.find(id(id)).ifPresent(it -> keep.lift(it, "good", "bureau"));
  }

  void dispose(String id) {
    keep.find(id(id)).ifPresent(it -> keep.dispose(it, "bureau"));
  }

  /** Undoes the movement that led to a version, if there is one and it may be undone. */
  void reverse(String commodity, long ver) {
    StockKey key = new StockKey(Instance.SITE, commodity);
    depot
        .instance
        .ledger
        .after(key, ver - 1, 1)
        .flatMap(it -> it.stream().filter(Reversal::isPossible).findFirst())
        .ifPresent(it -> reverse(key, it));
  }

  private void reverse(StockKey key, Movement wrong) {
    Act act = depot.instance.clock.keyed("clerk", "reverse|" + wrong.ver(), "clerk");
    depot.instance.move.change(key, Dimension.MASS, act, it -> Reversal.of(it, wrong, act));
  }

  /** What a new process does before anything else. */
  void start() {
    depot.start();
    sweep.sweep();
  }
}
