package org.cailanzi.inventory.basket;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
   *     city's counts
   * @param perHead limits of the household that count for this basket by itself
   */
  public List<Excess> excesses(
      Basket basket, @Nullable Integer persons, Map<String, Quantity> perHead) {
    return basket.lines().stream()
        .flatMap(
            it ->
                Stream.concat(
                    persons == null ? Stream.empty() : ration(it.commodity(), persons).stream(),
                    Stream.ofNullable(perHead.get(it.commodity().code())))
                    .min(Comparator.naturalOrder())
                    .filter(allowed -> it.quantity().compareTo(allowed) > 0)
                    .map(allowed -> new Excess(it.commodity().code(), it.quantity(), allowed))
                    .stream())
        .toList();
  }

  /**
   * What the household may have on a day of each commodity of a basket that the reserve has
   * released, in the unit of its stock.
   *
   * @param persons how many are to live on it, or null where nobody said: then one
   */
  public Map<String, Quantity> perHead(Basket basket, @Nullable Integer persons) {
    Map<String, Quantity> most = new HashMap<>();
    for (Basket.Line line : basket.lines()) {
      ofDay(line.commodity(), persons == null ? 1 : persons)
          .ifPresent(it -> most.put(line.commodity().code(), it));
    }
    return most;
  }

  /**
   * What each person may have on a day of goods that the reserve has released, in the unit of their
   * stock; empty where nobody limits them.
   */
  public Optional<Quantity> perPerson(Commodity commodity) {
    return ofDay(commodity, 1);
  }

  /** The same for so many persons. */
  Optional<Quantity> ofDay(Commodity commodity, int persons) {
    return limits
        .flatMap(it -> it.of(commodity.code()))
        .map(it -> new Quantity(Math.multiplyExact(it.amount(), persons), it.dimension()))
        .flatMap(it -> inStockUnit(commodity, it));
  }

  /** What the city allows so many persons at a time; empty where it rations nothing. */
  Optional<Quantity> ration(Commodity commodity, int persons) {
    List<Ration> rations = city.rules().rationsInForce();
    return Stream.concat(
            rations.stream().filter(it -> it.of().equals(commodity.code())),
            rations.stream().filter(it -> city.countsTowards(commodity.group(), it.of())))
        .findFirst()
        .flatMap(it -> inStockUnit(commodity, it.allowed(persons)));
  }

  // Goods with a limit in another measure and no known net weight have none.
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
