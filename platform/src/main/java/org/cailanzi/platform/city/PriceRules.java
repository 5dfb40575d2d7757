package org.cailanzi.platform.city;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The numbers a city sets for judging prices; each default's source is in the profile file.
 *
 * @param perishability how much dearer than wholesale goods may be sold, by how fast they spoil
 * @param additions what a kind of point may add to the rate of a class, by its wire name
 * @param target how far above its target price a basic vegetable may be sold
 * @param quality when the data of a quote is remarked on or doubted
 * @param casework how long each step of a case may take
 * @param escalation when too many basic vegetables over their ceilings are reported upwards
 * @param reporting when the prices of a day are due, and which kinds of points owe them (rule P3)
 */
public record PriceRules(
    List<PerishabilityClass> perishability,
    Map<String, BigDecimal> additions,
    Target target,
    Quality quality,
    Casework casework,
    Escalation escalation,
    CityRules.Reporting reporting) {

  public PriceRules {
    Objects.requireNonNull(reporting, "reporting: when prices are due");
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

  /**
   * How many hours each step of a case may take, counted from the one before.
   *
   * @param cleanDays judged days in a row without a breach before a case may close
   */
  public record Casework(
      int notifyHours,
      int explainHours,
      int decideHours,
      int settleHours,
      int closeHours,
      int cleanDays) {
    public Casework {
      if (notifyHours < 1
          || explainHours < 1
          || decideHours < 1
          || settleHours < 1
          || closeHours < 1
          || cleanDays < 1) {
        throw new IllegalArgumentException("casework: hours and days are at least 1");
      }
    }
  }

  /**
   * What is reported upwards (rule P9).
   *
   * @param goods the basic vegetables
   * @param atLeast how many of them over their ceilings make a day count
   * @param points at how many points at least, for goods to be over
   * @param steps what is done after so many such days in a row, the fewest first
   */
  public record Escalation(List<String> goods, int atLeast, int points, List<Step> steps) {
    public Escalation {
      goods = List.copyOf(goods);
      steps = List.copyOf(steps);
      if (atLeast < 1 || points < 1 || steps.isEmpty()) {
        throw new IllegalArgumentException("escalation: numbers are at least 1, with a step");
      }
    }

    /** After how many days in a row what is done. */
    public record Step(int days, String zh, String en) {}
  }

  /** Shares of the target price, on ordinary days and in a declared disaster. */
  public record Target(BigDecimal plus, BigDecimal inDisaster) {}

  /**
   * When the data of a quote is remarked on (rules P2, P3).
   *
   * @param compareDays how old the last price may be to be compared with
   * @param withoutReason the share a price may change by without a reason being given
   * @param review the share beyond which a change is to be looked at
   * @param fencePoints how many other points it takes to say what change is usual
   * @param fenceTimes how many interquartile ranges beyond the quartiles a change is doubted
   * @param stallsAtLeast how many stalls a mean should be of
   * @param stallsAtMost how many it may be of
   */
  public record Quality(
      int compareDays,
      BigDecimal withoutReason,
      BigDecimal review,
      int fencePoints,
      BigDecimal fenceTimes,
      int stallsAtLeast,
      int stallsAtMost) {
    public Quality {
      if (compareDays < 1 || compareDays > 28) {
        throw new IllegalArgumentException("quality: compareDays is 1 to 28");
      }
      if (fencePoints < 3 || stallsAtLeast < 1 || stallsAtMost < stallsAtLeast) {
        throw new IllegalArgumentException("quality: too few points or stalls");
      }
    }
  }
}
