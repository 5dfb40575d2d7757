package org.cailanzi.inventory.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cailanzi.inventory.ledger.Proof.LotGap;
import org.cailanzi.inventory.ledger.Proof.Sums;
import org.cailanzi.inventory.stock.Lot;
import org.cailanzi.inventory.stock.Movement;
import org.cailanzi.inventory.stock.Stock;

/**
 * Adds up movements of one stock, one after another: it keeps no more than the lots that are left.
 */
final class Tally {
  private final Map<String, Long> byLot = new TreeMap<>();
  private Sums sums = Sums.NOTHING;
  private long count;

  void add(Movement movement) {
    sums = sums.plus(movement);
    count++;
    int sign = Long.signum(movement.onHand());
    if (sign != 0) {
      movement.lots().forEach(it -> add(it.code(), sign * it.quantity().amount()));
    }
  }

  private void add(String lot, long amount) {
    if (byLot.merge(lot, amount, Long::sum) == 0) {
      byLot.remove(lot);
    }
  }

  Proof against(Stock stock) {
    return new Proof(
        stock.key(),
        stock.onHand().dimension().baseUnit(),
        stock.ver(),
        new Sums(stock.onHand().amount(), stock.held().amount()),
        sums,
        count,
        apart(stock));
  }

  private List<LotGap> apart(Stock stock) {
    Map<String, Long> unexplained = new TreeMap<>(byLot);
    List<LotGap> apart = new ArrayList<>();
    for (Lot lot : stock.lots()) {
      long explained = byLot.getOrDefault(lot.code(), 0L);
      unexplained.remove(lot.code());
      if (explained != lot.quantity().amount()) {
        apart.add(new LotGap(lot.code(), lot.quantity().amount(), explained));
      }
    }
    unexplained.forEach((lot, amount) -> apart.add(new LotGap(lot, 0, amount)));
    return apart;
  }
}
