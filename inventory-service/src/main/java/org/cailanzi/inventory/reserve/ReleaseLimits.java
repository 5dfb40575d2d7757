package org.cailanzi.inventory.reserve;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.cailanzi.inventory.act.CityClock;
import org.cailanzi.inventory.basket.PerHeadLimits;
import org.cailanzi.platform.city.CityProfile;
import org.cailanzi.platform.measure.Quantity;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * How much one person may buy of goods that the reserve has released and that are still being sold
 * (rule I9). Where they lie by now is not known, so the limit holds at every site of the city.
 * Holds ask for it, so it is kept in mind and read again every few seconds.
 */
@Component
class ReleaseLimits implements PerHeadLimits {
  private static final Duration FRESH = Duration.ofSeconds(5);

  private final ReserveBooks books;
  private final CityProfile city;
  private final CityClock clock;
  private volatile Known known = new Known(Instant.MIN, LocalDate.MIN, Map.of());

  ReleaseLimits(ReserveBooks books, CityProfile city, CityClock clock) {
    this.books = books;
    this.city = city;
    this.clock = clock;
  }

  private record Known(Instant readAt, LocalDate day, Map<String, Long> grams) {}

  @Override
  public Optional<Quantity> of(String commodity) {
    @Nullable Long grams = current().grams.get(commodity);
    return grams == null ? Optional.empty() : Optional.of(Quantity.grams(grams));
  }

  private Known current() {
    Instant now = clock.now();
    LocalDate today = clock.today();
    Known kept = known;
    if (kept.day.equals(today) && now.isBefore(kept.readAt.plus(FRESH))) {
      return kept;
    }
    Known read = new Known(now, today, read(today));
    known = read;
    return read;
  }

  private Map<String, Long> read(LocalDate today) {
    LocalDate first = today.minusDays(city.supply().reserve().saleDays() - 1L);
    Map<String, Long> least = new HashMap<>();
    for (ReserveBook book : books.releasedSince(first)) {
      book.releases().stream()
          .filter(it -> !it.day().isBefore(first) && !it.day().isAfter(today))
          .forEach(
              it ->
                  least.merge(
                      book.stock().commodity(), it.perHeadGrams(), (a, b) -> a < b ? a : b));
    }
    return least;
  }

  /** The next hold asks the books. */
  void forget() {
    known = new Known(Instant.MIN, LocalDate.MIN, Map.of());
  }
}
