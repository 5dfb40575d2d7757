package org.cailanzi.inventory.recall;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Gatherers;
import org.cailanzi.inventory.act.Act;
import org.cailanzi.inventory.act.CityClock;
import org.cailanzi.inventory.act.Contention;
import org.cailanzi.inventory.recall.Recall.State;
import org.cailanzi.inventory.site.Sites;
import org.cailanzi.inventory.stock.Blocking;
import org.cailanzi.inventory.stock.Stock;
import org.cailanzi.inventory.stock.StockKey;
import org.cailanzi.inventory.stock.StockLocks;
import org.cailanzi.inventory.stock.StockOutcome.Changed;
import org.cailanzi.inventory.stock.Stocks;
import org.cailanzi.platform.region.RegionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Blocks, disposes of and frees the lots of recalls. A step is written only over stocks that were
 * read before the recall was seen in the state the step belongs to, and freeing moves on the
 * version of every stock, so that no late blocking is left behind (as ADR 0011 has it for holds).
 */
@Component
class KeepRecalls {
  private static final int SITES_AT_ONCE = 100;

  private final Recalls recalls;
  private final Sites sites;
  private final Stocks stocks;
  private final StockLocks locks;
  private final CityClock clock;

  KeepRecalls(Recalls recalls, Sites sites, Stocks stocks, StockLocks locks, CityClock clock) {
    this.recalls = recalls;
    this.sites = sites;
    this.stocks = stocks;
    this.locks = locks;
    this.clock = clock;
  }

  Optional<Recall> find(RecallId id) {
    return recalls.find(id);
  }

  /** Those of a region, begun last first. */
  List<Recall> within(RegionCode region) {
    return recalls.within(region);
  }

  /** Blocks; empty where the id stands for another recall. */
  Optional<Recall> begin(Recall recall) {
    if (!recalls.insert(recall)) {
      Optional<Recall> known = recalls.find(recall.id()).filter(it -> it.isSame(recall));
      known.ifPresent(it -> settle(it, recall.by()));
      return known;
    }
    settle(recall, recall.by());
    return Optional.of(recall);
  }

  /** Frees the lots again. */
  Recall lift(Recall recall, String reason, String by) {
    Recall lifting = recall.lifting(reason);
    Recall known =
        recalls.move(State.ACTIVE, lifting) ? lifting : recalls.find(recall.id()).orElseThrow();
    return settle(known, by);
  }

  /** Does whatever a recall has to have done: it is never done with blocking. */
  Recall settle(Recall recall, String by) {
    if (recall.state() == State.ACTIVE) {
      eachStock(recall, stock -> block(recall, stock, by), false);
    }
    if (recall.state() != State.LIFTING) {
      return recall;
    }
    Act act = act(recall, by);
    eachStock(recall, stock -> Blocking.unblock(stock, recall.id().value(), act), true);
    return recalls.move(State.LIFTING, recall.done())
        ? recall.done()
        : recalls.find(recall.id()).orElseThrow();
  }

  private Optional<Changed> block(Recall recall, Stock stock, String by) {
    return Blocking.block(stock, recall.id().value(), recall.target()::means, act(recall, by));
  }

  /** Destroys what is blocked and not promised. */
  void dispose(Recall recall, String by) {
    settle(recall, by);
    Act act = act(recall, by);
    eachStock(recall, stock -> Blocking.dispose(stock, recall.id().value(), act), false);
  }

  private Act act(Recall recall, String by) {
    return clock.act(by).because("recall|" + recall.id().value()).noting(recall.reason());
  }

  /** The stocks that a recall is about, some at a time. */
  List<List<StockKey>> stocksOf(Recall recall) {
    return sites.within(recall.target().region()).stream()
        .map(it -> new StockKey(it.code(), recall.target().commodity()))
        .gather(Gatherers.windowFixed(SITES_AT_ONCE))
        .toList();
  }

  private void eachStock(Recall recall, Step step, boolean fencing) {
    for (List<StockKey> some : stocksOf(recall)) {
      Contention.until(
          () ->
              locks.<@Nullable Boolean>holding(
                  some, () -> tryEach(recall, some, step, fencing) ? true : null));
    }
  }

  private boolean tryEach(Recall recall, List<StockKey> some, Step step, boolean fencing) {
    List<Stock> seen = List.copyOf(stocks.find(some).values());
    // Asked after the stocks were read: they are then known to be from before it moved on.
    if (recalls.find(recall.id()).filter(it -> it.state() == recall.state()).isEmpty()) {
      return true;
    }
    List<Changed> changes = new ArrayList<>();
    List<Stock> fences = new ArrayList<>();
    for (Stock stock : seen) {
      step.of(stock)
          .ifPresentOrElse(
              changes::add,
              () -> {
                if (fencing) {
                  fences.add(stock);
                }
              });
    }
    return (changes.isEmpty() && fences.isEmpty()) || stocks.write(changes, fences);
  }

  /** What becomes of a stock; empty where there is nothing to change. */
  private interface Step {
    Optional<Changed> of(Stock stock);
  }
}
