package org.cailanzi.inventory.basket;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cailanzi.platform.city.CityProfile;
import org.cailanzi.platform.city.Ration;
import org.cailanzi.platform.commodity.Commodity;
import org.cailanzi.platform.measure.Dimension;
import org.cailanzi.platform.measure.Quantity;
import org.springframework.stereotype.Component;

/** The city's rations: how much of each commodity a household may have at a time. */
@Component
public class Rations {
  private final CityProfile city;

  public Rations(CityProfile city) {
    this.city = city;
  }

  /** A line that asks for more than the household may have. */
  public record Excess(String commodity, Quantity wanted, Quantity allowed) {}

  /** Every line of a basket that is over its ration. */
  public List<Excess> excesses(Basket basket, int persons) {
    return basket.lines().stream().flatMap(it -> excess(it, persons).stream()).toList();
  }

  private Optional<Excess> excess(Basket.Line line, int persons) {
    Commodity commodity = line.commodity();
    // Goods with a ration in another measure and no known net weight have none.
    return ration(commodity)
        .flatMap(it -> inStockUnit(commodity, it.allowed(persons)))
        .filter(it -> line.quantity().compareTo(it) > 0)
        .map(it -> new Excess(commodity.code(), line.quantity(), it));
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
