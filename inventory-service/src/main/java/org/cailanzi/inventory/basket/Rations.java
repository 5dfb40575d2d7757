package org.cailanzi.inventory.basket;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cailanzi.platform.city.CityProfile;
import org.cailanzi.platform.city.Ration;
import org.cailanzi.platform.commodity.Commodity;
import org.cailanzi.platform.measure.Dimension;
import org.cailanzi.platform.measure.Quantity;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * How much of each commodity a household may have at a time: the city's rations, and what one
 * person may have of goods that the reserve has released.
 */
@Component
public class Rations {
  private final CityProfile city;
  private final Optional<PerHeadLimits> limits;

  public Rations(CityProfile city, Optional<PerHeadLimits> limits) {
    this.city = city;
    this.limits = limits;
  }

  /** A line that asks for more than the household may have. */
  public record Excess(String commodity, Quantity wanted, Quantity allowed) {}

  /**
   * Every line of a basket that is over its ration.
   *
   * @param persons how many are to live on it, or null where nobody said: then no ration of the
   *     city's counts, and a limit for each person counts for one
   */
  public List<Excess> excesses(Basket basket, @Nullable Integer persons) {
    return basket.lines().stream().flatMap(it -> excess(it, persons).stream()).toList();
  }

  private Optional<Excess> excess(Basket.Line line, @Nullable Integer persons) {
    Commodity commodity = line.commodity();
    // Goods with a ration in another measure and no known net weight have none.
    return Stream.concat(
            persons == null
                ? Stream.empty()
                : ration(commodity).map(it -> it.allowed(persons)).stream(),
            perHead(commodity, persons == null ? 1 : persons).stream())
        .flatMap(it -> inStockUnit(commodity, it).stream())
        .min(Comparator.naturalOrder())
        .filter(it -> line.quantity().compareTo(it) > 0)
        .map(it -> new Excess(commodity.code(), line.quantity(), it));
  }

  private Optional<Quantity> perHead(Commodity commodity, int persons) {
    return limits
        .flatMap(it -> it.of(commodity.code()))
        .map(it -> new Quantity(Math.multiplyExact(it.amount(), persons), it.dimension()));
  }

  private Optional<Ration> ration(Commodity commodity) {
    List<Ration> rations = city.rules().rationsInForce();
    return Stream.concat(
            rations.stream().filter(it -> it.of().equals(commodity.code())),
            rations.stream().filter(it -> city.countsTowards(commodity.group(), it.of())))
        .findFirst();
  }

  private static Optional<Quantity> inStockUnit(Commodity commodity, Quantity allowed) {
    if (allowed.dimension() == commodity.dimension()) {
      return Optional.of(allowed);
    }
    Long grams = commodity.gramsPerUnit();
    return grams == null || allowed.dimension() != Dimension.MASS
        ? Optional.empty()
        : Optional.of(
            new Quantity(
                allowed.amount() * commodity.unit().size() / grams, commodity.dimension()));
  }
}
