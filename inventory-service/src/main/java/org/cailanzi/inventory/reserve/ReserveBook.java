package org.cailanzi.inventory.reserve;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.cailanzi.inventory.reserve.Release.State;
import org.cailanzi.inventory.stock.StockKey;
import org.cailanzi.platform.city.SupplyRules.Kept;
import org.cailanzi.platform.measure.Quantity;

/**
 * What was released of one commodity of one depot in a year.
 *
 * @param ver counts the changes; a change is written only over the version it was computed from
 */
record ReserveBook(StockKey stock, int year, long ver, List<Release> releases) {
  ReserveBook {
    releases = List.copyOf(releases);
  }

  static ReserveBook empty(StockKey stock, int year) {
    return new ReserveBook(stock, year, 0, List.of());
  }

  Optional<Release> find(String id) {
    return releases.stream().filter(it -> it.id().equals(id)).findFirst();
  }

  ReserveBook plus(Release release) {
    List<Release> after = new ArrayList<>(releases);
    after.add(release);
    return new ReserveBook(stock, year, ver + 1, after);
  }

  ReserveBook with(Release changed) {
    return new ReserveBook(
        stock,
        year,
        ver + 1,
        releases.stream().map(it -> it.id().equals(changed.id()) ? changed : it).toList());
  }

  boolean isUnderWay() {
    return releases.stream().anyMatch(it -> it.state() == State.RELEASING);
  }

  /**
   * What may still go so that a share of the reserve stays (rule I10). The reserve is what is there
   * and what has gone since the festival; what is on its way out is still there, but no longer to
   * be had.
   */
  Quantity mayGo(Quantity available, Kept rule, LocalDate day) {
    Optional<LocalDate> festival = rule.festivalOf(day);
    LocalDate since = festival.orElse(day);
    BigDecimal share = festival.isPresent() ? rule.share() : BigDecimal.ZERO;
    Quantity gone = sum(available, it -> it.state() == State.RELEASED && !it.day().isBefore(since));
    Quantity leaving = sum(available, it -> it.state() == State.RELEASING);
    BigDecimal kept =
        share
            .multiply(BigDecimal.valueOf(available.plus(gone).amount()))
            .setScale(0, RoundingMode.CEILING);
    long left = available.amount() - leaving.amount() - kept.longValueExact();
    return new Quantity(Math.max(0, left), available.dimension());
  }

  private Quantity sum(Quantity like, Predicate<Release> which) {
    return releases.stream()
        .filter(which)
        .map(Release::quantity)
        .reduce(Quantity.none(like.dimension()), Quantity::plus);
  }
}
