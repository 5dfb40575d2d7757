package org.cailanzi.inventory.basket;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.cailanzi.inventory.act.CityClock;
import org.cailanzi.inventory.allotment.Allotment;
import org.cailanzi.inventory.allotment.Allotments;
import org.cailanzi.inventory.allotment.Limit;
import org.cailanzi.platform.commodity.Commodity;
import org.cailanzi.platform.measure.Quantity;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Looks up what a home may ask for now, before it asks: the city's rations, and what is left for it
 * today of goods that the reserve has released. A hold decides by itself (ADR 0026).
 */
@Component
public class HomeLimits {
  private final Rations rations;
  private final Allotments allotments;
  private final CityClock clock;

  HomeLimits(Rations rations, Allotments allotments, CityClock clock) {
    this.rations = rations;
    this.allotments = allotments;
    this.clock = clock;
  }

  /** The limits of some goods, in their order; goods that nobody limits have none. */
  public List<HomeLimit> of(Collection<Commodity> goods, Home home) {
    Map<Commodity, Limit> ofDay = ofDay(goods, home);
    List<HomeLimit> limits = new ArrayList<>();
    for (Commodity commodity : goods) {
      @Nullable Limit limit = ofDay.get(commodity);
      Stream.concat(ration(commodity, home).stream(), Stream.ofNullable(limit).map(Limit::left))
          .min(Quantity::compareTo)
          .ifPresent(it -> limits.add(new HomeLimit(commodity, it, limit)));
    }
    return List.copyOf(limits);
  }

  /** The city's day that the limits are of. */
  public LocalDate day() {
    return clock.today();
  }

  private Optional<Quantity> ration(Commodity commodity, Home home) {
    return home.persons() == null ? Optional.empty() : rations.ration(commodity, home.persons());
  }

  private Map<Commodity, Limit> ofDay(Collection<Commodity> goods, Home home) {
    Map<Commodity, Quantity> most = new HashMap<>();
    int persons = home.persons() == null ? 1 : home.persons();
    goods.forEach(it -> rations.ofDay(it, persons).ifPresent(limit -> most.put(it, limit)));
    @Nullable Allotment today =
        home.household() == null || most.isEmpty()
            ? null
            : allotments.find(home.household(), clock.today());
    Map<Commodity, Limit> limits = new HashMap<>();
    most.forEach(
        (commodity, limit) -> limits.put(commodity, new Limit(limit, has(today, commodity))));
    return limits;
  }

  private static Quantity has(@Nullable Allotment today, Commodity commodity) {
    return today == null
        ? Quantity.none(commodity.dimension())
        : today.has(commodity.code(), commodity.dimension());
  }
}
