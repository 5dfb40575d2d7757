package org.cailanzi.inventory.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.cailanzi.inventory.act.CityClock;
import org.cailanzi.inventory.site.Site;
import org.cailanzi.inventory.site.Sites;
import org.cailanzi.inventory.stock.Movement;
import org.cailanzi.inventory.stock.StockKey;
import org.cailanzi.inventory.stock.Stocks;
import org.cailanzi.platform.city.CityProfile;
import org.cailanzi.platform.region.RegionCode;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Proves the stocks of a region one after another and tells those that their movements do not
 * explain. It holds one stretch of one ledger at a time, however long they are.
 */
@Component
public class CheckDrift {
  private static final Logger LOG = LoggerFactory.getLogger(CheckDrift.class);
  private static final int PAGE = 200;
  private static final int TOLD = 20;
  private static final int KEPT = 100;
  private static final Comparator<StockKey> IN_ORDER =
      Comparator.comparing(StockKey::site).thenComparing(StockKey::commodity);

  private final Ledger ledger;
  private final Stocks stocks;
  private final Sites sites;
  private final DriftReports reports;
  private final CityProfile city;
  private final CityClock clock;

  public CheckDrift(
      Ledger ledger,
      Stocks stocks,
      Sites sites,
      DriftReports reports,
      CityProfile city,
      CityClock clock) {
    this.ledger = ledger;
    this.stocks = stocks;
    this.sites = sites;
    this.reports = reports;
    this.city = city;
    this.clock = clock;
  }

  /**
   * Some stocks of a region, in order.
   *
   * @param last the last stock that was looked at, or null when there is no other after it
   */
  record Page(int checked, List<Drift> drifts, @Nullable StockKey last) {}

  /** Proves up to a page of stocks after one. */
  Page check(RegionCode region, @Nullable StockKey after) {
    List<Drift> drifts = new ArrayList<>();
    int checked = 0;
    for (Site site : sites.within(region)) {
      if (after != null && site.code().compareTo(after.site()) < 0) {
        continue;
      }
      for (StockKey key : stocks.keysOf(site.code())) {
        if (after != null && IN_ORDER.compare(key, after) <= 0) {
          continue;
        }
        drift(key).ifPresent(drifts::add);
        if (++checked == PAGE) {
          return new Page(checked, drifts, key);
        }
      }
    }
    return new Page(checked, drifts, null);
  }

  private Optional<Drift> drift(StockKey key) {
    try {
      return ledger.prove(key).filter(it -> !it.holds()).map(this::explained);
    } catch (IllegalArgumentException corrupt) {
      // A stock that contradicts itself cannot be made; that it could be read is the drift.
      return Optional.of(new Drift(key, null, corrupt.getMessage(), List.of()));
    }
  }

  private Drift explained(Proof proof) {
    Set<String> apart = proof.apart().stream().map(Proof.LotGap::lot).collect(Collectors.toSet());
    boolean heldToo = proof.balance().held() != proof.ledger().held();
    Predicate<Movement> touches =
        movement ->
            (heldToo && movement.held() != 0)
                || movement.lots().stream().anyMatch(it -> apart.contains(it.code()));
    return new Drift(proof.stock(), proof, null, ledger.latest(proof.stock(), touches, TOLD));
  }

  /** Proves every stock of the city, and keeps what was found for whoever asks. */
  public void checkAll() {
    Instant began = clock.now();
    List<StockKey> drifting = new ArrayList<>();
    long checked = 0;
    @Nullable StockKey after = null;
    do {
      Page page = check(city.code(), after);
      checked += page.checked();
      page.drifts().stream().map(Drift::stock).limit(KEPT - drifting.size()).forEach(drifting::add);
      page.drifts().forEach(it -> LOG.error("The ledger does not explain {}: {}", it.stock(), it));
      after = page.last();
    } while (after != null);
    reports.keep(new DriftReports.Report(began, clock.now(), checked, drifting));
  }
}
