package org.cailanzi.inventory.reserve;

import java.util.List;
import java.util.Optional;
import org.cailanzi.inventory.act.Act;
import org.cailanzi.inventory.act.CityClock;
import org.cailanzi.inventory.act.Contention;
import org.cailanzi.inventory.act.Fingerprint;
import org.cailanzi.inventory.reserve.Release.State;
import org.cailanzi.inventory.reserve.ReleaseOutcome.Refused;
import org.cailanzi.inventory.reserve.ReleaseOutcome.Stands;
import org.cailanzi.inventory.stock.MoveStock;
import org.cailanzi.inventory.stock.Movement.Reason;
import org.cailanzi.inventory.stock.Stock;
import org.cailanzi.inventory.stock.StockKey;
import org.cailanzi.inventory.stock.StockOutcome;
import org.cailanzi.inventory.stock.Stocks;
import org.cailanzi.platform.city.CityProfile;
import org.cailanzi.platform.measure.Quantity;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Opens the reserve. A release is judged and written into the depot's book over the version it was
 * judged on, so two never go on one allowance; then its goods are booked out under its own key.
 */
@Component
public class ReleaseReserve {
  private final ReserveBooks books;
  private final Stocks stocks;
  private final MoveStock move;
  private final CityProfile city;
  private final CityClock clock;

  public ReleaseReserve(
      ReserveBooks books, Stocks stocks, MoveStock move, CityProfile city, CityClock clock) {
    this.books = books;
    this.stocks = stocks;
    this.move = move;
    this.city = city;
    this.clock = clock;
  }

  ReleaseOutcome release(StockKey stock, Release wanted) {
    return Contention.until(() -> attempt(stock, wanted));
  }

  private @Nullable ReleaseOutcome attempt(StockKey stock, Release wanted) {
    // The book before the stock: what leaves in between is counted twice, and never not at all.
    ReserveBook book = books.find(stock, wanted.day().getYear());
    Optional<Release> before = book.find(wanted.id());
    if (before.isPresent()) {
      return new Stands(stock, settle(book, before.get()));
    }
    Quantity mayGo =
        book.mayGo(
            available(stock, wanted.quantity()), city.supply().reserve().kept(), wanted.day());
    List<Breach> broken = new ReleaseRules(city.supply().reserve()).brokenBy(wanted, mayGo);
    if (!broken.isEmpty()) {
      return new Refused(stock, broken);
    }
    ReserveBook after = book.plus(wanted);
    return books.write(after, clock.now()) ? new Stands(stock, settle(after, wanted)) : null;
  }

  private Quantity available(StockKey stock, Quantity like) {
    @Nullable Stock there = stocks.find(List.of(stock)).get(stock);
    return there == null ? Quantity.none(like.dimension()) : there.available(clock.now());
  }

  /** Books out whatever is on its way. */
  void settle(ReserveBook book) {
    book.releases().forEach(it -> settle(book, it));
  }

  private Release settle(ReserveBook book, Release release) {
    if (release.state() != State.RELEASING) {
      return release;
    }
    Act act =
        clock.keyed(
            release.by(),
            "release|" + release.id(),
            Fingerprint.of("release", release.id(), release.quantity()));
    StockOutcome outcome = move.issue(book.stock(), release.quantity(), Reason.TRANSFER, act);
    if (outcome instanceof StockOutcome.Changed || outcome instanceof StockOutcome.Repeated) {
      return Contention.until(() -> mark(book, release.into(State.RELEASED)));
    }
    // Others took the goods since it was judged; it stays allowed, and goes when there are some.
    return release;
  }

  private @Nullable Release mark(ReserveBook book, Release done) {
    ReserveBook now = books.find(book.stock(), book.year());
    Release seen = now.find(done.id()).orElseThrow();
    if (seen.state() != State.RELEASING) {
      return seen;
    }
    return books.write(now.with(done), clock.now()) ? done : null;
  }
}
