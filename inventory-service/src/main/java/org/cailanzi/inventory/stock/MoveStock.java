package org.cailanzi.inventory.stock;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.cailanzi.inventory.act.Act;
import org.cailanzi.inventory.act.Contention;
import org.cailanzi.inventory.stock.Movement.Reason;
import org.cailanzi.inventory.stock.StockOutcome.Changed;
import org.cailanzi.inventory.stock.StockOutcome.KeyUsed;
import org.cailanzi.inventory.stock.StockOutcome.Repeated;
import org.cailanzi.platform.measure.Dimension;
import org.cailanzi.platform.measure.Quantity;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes goods in and gives goods out, once per key whatever crashes in between. */
@Component
public class MoveStock {
  private final Stocks stocks;
  private final Acts acts;
  private final StockLocks locks;

  public MoveStock(Stocks stocks, Acts acts, StockLocks locks) {
    this.stocks = stocks;
    this.acts = acts;
    this.locks = locks;
  }

  /** Takes a lot in; the first receipt opens the stock. */
  public StockOutcome receive(StockKey key, Lot lot, Act act) {
    return change(key, lot.quantity().dimension(), act, it -> it.receive(lot, act));
  }

  /** Gives goods out without a hold. */
  public StockOutcome issue(StockKey key, Quantity wanted, Reason reason, Act act) {
    return change(key, wanted.dimension(), act, it -> it.issue(wanted, reason, act));
  }

  /** What would become of a receipt now; nothing is written. */
  StockOutcome preview(StockKey key, Lot lot, Act act) {
    return judge(
        key, act, opening(key, lot.quantity().dimension(), act, it -> it.receive(lot, act)));
  }

  /**
   * Changes a stock by a rule, once under the act's key: whichever of several different acts of one
   * key comes first is done, and the others are told that the key is used.
   *
   * @param dimension what a stock that is not there yet is counted in
   */
  public StockOutcome change(
      StockKey key, Dimension dimension, Act act, Function<Stock, StockOutcome> rule) {
    return move(key, act, opening(key, dimension, act, rule));
  }

  private static Function<Optional<Stock>, StockOutcome> opening(
      StockKey key, Dimension dimension, Act act, Function<Stock, StockOutcome> rule) {
    return there -> rule.apply(there.orElseGet(() -> Stock.none(key, dimension, act.day())));
  }

  private StockOutcome move(StockKey key, Act act, Function<Optional<Stock>, StockOutcome> rule) {
    return Contention.until(
        () -> locks.<@Nullable StockOutcome>holding(List.of(key), () -> attempt(key, act, rule)));
  }

  private @Nullable StockOutcome attempt(
      StockKey key, Act act, Function<Optional<Stock>, StockOutcome> rule) {
    StockOutcome outcome = judge(key, act, rule);
    return outcome instanceof Changed change && !stocks.write(change) ? null : outcome;
  }

  private StockOutcome judge(StockKey key, Act act, Function<Optional<Stock>, StockOutcome> rule) {
    String actKey = String.valueOf(act.key());
    // The stock first, then the acts: a movement is copied there before it leaves the outbox, so an
    // act done before the stock was read shows in one of the two, and one done after it moves the
    // version on.
    Optional<Stocks.Keyed> seen = stocks.underKey(actKey, key);
    Optional<String> done =
        seen.flatMap(it -> Optional.ofNullable(it.fingerprint()))
            .or(() -> acts.fingerprint(key, actKey));
    if (done.isPresent() && seen.isPresent()) {
      return done.get().equals(act.fingerprint())
          ? new Repeated(seen.get().stock())
          : new KeyUsed(key);
    }
    return rule.apply(seen.map(Stocks.Keyed::stock));
  }
}
