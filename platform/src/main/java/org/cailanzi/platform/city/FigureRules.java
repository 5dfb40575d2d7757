package org.cailanzi.platform.city;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The numbers a city sets for its price figures, index and alarms; each default's source is in the
 * profile file. Rises are shares: 0.30 is 30 %.
 *
 * @param leastPoints how many matched points a change needs
 * @param carryDays how many days a price that was not reported again is carried forward
 * @param leastCoverage the share of the basket's weight that an index needs
 * @param grades alarm grades, the gravest first
 * @param filing rises that a shop has to file
 * @param warning how a price signal and days of cover make a warning
 * @param basket what the index is made of; it stands in a file of its own
 */
public record FigureRules(
    int leastPoints,
    int carryDays,
    BigDecimal leastCoverage,
    List<Grade> grades,
    Watch watch,
    List<Filing> filing,
    Alps alps,
    Ifpa ifpa,
    Relief relief,
    Warning warning,
    @Nullable List<BasketItem> basket) {

  public FigureRules {
    if (leastPoints < 1) {
      throw new IllegalArgumentException("leastPoints is at least 1, not " + leastPoints);
    }
    if (carryDays < 0 || carryDays > 27) {
      throw new IllegalArgumentException("carryDays is 0 to 27, not " + carryDays);
    }
    grades = List.copyOf(grades);
    filing = List.copyOf(filing);
    basket = basket == null ? List.of() : List.copyOf(basket);
    Set<String> once = new HashSet<>();
    for (BasketItem it : basket) {
      if (!once.add(it.commodity())) {
        throw new IllegalArgumentException("basket: " + it.commodity() + " is there twice");
      }
    }
  }

  FigureRules withBasket(List<BasketItem> items) {
    return new FigureRules(
        leastPoints,
        carryDays,
        leastCoverage,
        grades,
        watch,
        filing,
        alps,
        ifpa,
        relief,
        warning,
        items);
  }

  /**
   * The step of an early warning: that of the graver of the two signals, and {@code together} more
   * where both are above 0, at most {@code most}.
   *
   * @param rising the step of a rise to watch
   * @param alarm the step of a price alarm
   * @param cover the step of each level of cover; others are 0
   */
  public record Warning(int rising, int alarm, Map<String, Integer> cover, int together, int most) {
    public Warning {
      cover = Map.copyOf(cover);
    }
  }

  /** The goods of the index with their weights. */
  public List<BasketItem> basketItems() {
    return basket == null ? List.of() : basket;
  }

  /**
   * One of the goods of the index.
   *
   * @param weight its share of what is spent in the base period, in any common unit, above zero
   * @param source where the weight comes from
   */
  public record BasketItem(String commodity, BigDecimal weight, String source) {
    public BasketItem {
      if (weight.signum() <= 0) {
        throw new IllegalArgumentException("basket: the weight of " + commodity + " is above zero");
      }
      if (source.isBlank()) {
        throw new IllegalArgumentException("basket: the weight of " + commodity + " has a source");
      }
    }
  }

  /**
   * An alarm grade (rule P8): prices rose by more than {@code day} on the day before or by more
   * than {@code week} on the week before, in at least {@code districts} districts, and that in at
   * least {@code kinds} kinds of goods or for at least {@code days} days in a row.
   */
  public record Grade(
      String grade, BigDecimal day, BigDecimal week, int districts, int days, int kinds) {}

  /**
   * When to look closer before there is an alarm (rule P8).
   *
   * @param staples the groups whose goods are staples
   */
  public record Watch(List<String> staples, Rise staple, Rise other) {
    public Watch {
      staples = List.copyOf(staples);
    }
  }

  /** A rise of more than {@code once} on the day before, or {@code within} on {@code days} ago. */
  public record Rise(BigDecimal once, BigDecimal within, int days) {}

  /** A rise of at least so much within so many days, which a shop has to file (rule P7). */
  public record Filing(int days, BigDecimal rise) {}

  /**
   * WFP's alert for price spikes (rule P11); the grades are in standard deviations.
   *
   * @param leastObserved the share of the months that must have a price
   * @param recentMonths one of the last so many months must have one
   */
  public record Alps(
      int leastMonths,
      BigDecimal leastObserved,
      int recentMonths,
      BigDecimal stress,
      BigDecimal alert,
      BigDecimal crisis) {}

  /** FAO's indicator of food price anomalies (rule P11); {@code gamma} weighs the quarter. */
  public record Ifpa(int leastMonths, BigDecimal gamma, BigDecimal moderate, BigDecimal high) {}

  /**
   * The relief linked to prices (rule P12).
   *
   * @param food the rise of food prices that triggers it whatever the others do
   * @param steps by the rise of consumer prices, the smallest first
   */
  public record Relief(BigDecimal food, List<Step> steps) {
    public Relief {
      steps = List.copyOf(steps);
    }

    /** From this rise on, the monthly minimum living allowance divided by so much is paid. */
    public record Step(BigDecimal from, int divisor) {}
  }
}
