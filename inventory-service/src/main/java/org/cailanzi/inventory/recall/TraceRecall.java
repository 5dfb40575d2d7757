package org.cailanzi.inventory.recall;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.cailanzi.inventory.act.CityClock;
import org.cailanzi.inventory.goods.Goods;
import org.cailanzi.inventory.hold.Hold;
import org.cailanzi.inventory.hold.HoldId;
import org.cailanzi.inventory.hold.Holds;
import org.cailanzi.inventory.ledger.CopyMovements;
import org.cailanzi.inventory.ledger.Movements;
import org.cailanzi.inventory.recall.Trace.Lying;
import org.cailanzi.inventory.recall.Trace.Taken;
import org.cailanzi.inventory.stock.Lot;
import org.cailanzi.inventory.stock.Movement;
import org.cailanzi.inventory.stock.Movement.Kind;
import org.cailanzi.inventory.stock.Stock;
import org.cailanzi.inventory.stock.StockKey;
import org.cailanzi.inventory.stock.Stocks;
import org.cailanzi.platform.measure.Dimension;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds where the lots of a recall are, who counts on them, and what took them. */
@Component
class TraceRecall {
  private static final int MOST = 2_000;
  private static final Set<Kind> NOT_MOVING = EnumSet.of(Kind.BLOCK, Kind.UNBLOCK);

  private final KeepRecalls recalls;
  private final Stocks stocks;
  private final Holds holds;
  private final Movements movements;
  private final CopyMovements copy;
  private final Goods goods;
  private final CityClock clock;

  TraceRecall(
      KeepRecalls recalls,
      Stocks stocks,
      Holds holds,
      Movements movements,
      CopyMovements copy,
      Goods goods,
      CityClock clock) {
    this.recalls = recalls;
    this.stocks = stocks;
    this.holds = holds;
    this.movements = movements;
    this.copy = copy;
    this.goods = goods;
    this.clock = clock;
  }

  Trace trace(Recall recall) {
    List<Lying> lying = new ArrayList<>();
    List<Hold> open = new ArrayList<>();
    Set<StockKey> scope =
        Set.copyOf(recalls.stocksOf(recall).stream().flatMap(List::stream).toList());
    for (List<StockKey> some : recalls.stocksOf(recall)) {
      copy.copy(stocks.find(some).keySet());
      List<Lying> here = lying(recall, some);
      lying.addAll(here);
      if (!here.isEmpty()) {
        open.addAll(
            holds.openAt(
                here.stream().map(Lying::site).toList(), recall.target().commodity(), MOST));
      }
    }
    return new Trace(lying, open, taken(recall, scope));
  }

  private List<Lying> lying(Recall recall, List<StockKey> some) {
    List<Lying> lying = new ArrayList<>();
    for (Stock stock : stocks.find(some).values()) {
      List<Lot> lots = stock.lots().stream().filter(recall.target()::means).toList();
      if (!lots.isEmpty()) {
        lying.add(Lying.of(stock, lots, clock.now()));
      }
    }
    return lying;
  }

  private List<Taken> taken(Recall recall, Set<StockKey> scope) {
    String commodity = recall.target().commodity();
    Dimension dimension = goods.coded(commodity).dimension();
    List<Movement> moved =
        movements.ofBatch(recall.target().lot(), commodity, dimension, MOST).stream()
            .filter(it -> scope.contains(it.stock()) && !NOT_MOVING.contains(it.kind()))
            .sorted(Comparator.comparing(Movement::at).thenComparing(Movement::id))
            .toList();
    Map<String, Hold> byId =
        holds
            .find(moved.stream().map(TraceRecall::holdOf).filter(Objects::nonNull).toList())
            .stream()
            .collect(Collectors.toMap(it -> it.id().value(), it -> it));
    return moved.stream()
        .flatMap(
            movement ->
                movement.lots().stream()
                    .filter(recall.target()::means)
                    .map(lot -> new Taken(movement, lot, byId.get(holdOf(movement)))))
        .toList();
  }

  private static @Nullable String holdOf(Movement movement) {
    @Nullable String step = movement.hold();
    return step == null ? null : HoldId.ofStep(step).value();
  }
}
