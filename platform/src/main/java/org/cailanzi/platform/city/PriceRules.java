package org.cailanzi.platform.city;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The numbers a city sets for judging prices; each default's source is in the profile file.
 *
 * @param perishability how much dearer than wholesale goods may be sold, by how fast they spoil
 * @param additions what a kind of point may add to the rate of a class, by its wire name
 * @param target how far above its target price a basic vegetable may be sold
 */
public record PriceRules(
    List<PerishabilityClass> perishability, Map<String, BigDecimal> additions, Target target) {

  public PriceRules {
    perishability = List.copyOf(perishability);
    additions = Map.copyOf(additions);
    Set<String> classed = new HashSet<>();
    for (PerishabilityClass it : perishability) {
      for (String commodity : it.goods()) {
        if (!classed.add(commodity)) {
          throw new IllegalArgumentException("perishability: two classes have " + commodity);
        }
      }
    }
  }

  /** The class of a commodity, where the city has put it into one. */
  public Optional<PerishabilityClass> perishabilityOf(String commodity) {
    return perishability.stream().filter(it -> it.goods().contains(commodity)).findFirst();
  }

  /**
   * Goods that spoil about as fast as each other.
   *
   * @param code what an order calls the class, such as {@code I}
   * @param rate the share of the wholesale price that may be added to it
   */
  public record PerishabilityClass(String code, BigDecimal rate, List<String> goods) {
    public PerishabilityClass {
      goods = List.copyOf(goods);
    }
  }

  /** Shares of the target price, on ordinary days and in a declared disaster. */
  public record Target(BigDecimal plus, BigDecimal inDisaster) {}
}
