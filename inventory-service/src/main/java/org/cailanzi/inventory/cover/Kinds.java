package org.cailanzi.inventory.cover;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cailanzi.platform.city.CityRules.Variety;
import org.cailanzi.platform.problem.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * Of which kinds a group's stock is (rule I3): a stock of one kind is no supply.
 *
 * @param grams by commodity, of those that there is any of
 */
record Kinds(Map<String, Long> grams) {
  private static final int PERCENT_DIGITS = 0;

  Kinds {
    grams = Map.copyOf(grams);
  }

  static Kinds of(Collection<Holding> holdings, Collection<String> counted) {
    Map<String, Long> grams = new TreeMap<>();
    for (Holding holding : holdings) {
      @Nullable Long available = holding.available();
      if (available != null && available > 0 && counted.contains(holding.commodity())) {
        grams.merge(holding.commodity(), available, Math::addExact);
      }
    }
    return new Kinds(grams);
  }

  /** The kind there is most of, the first by code among equals; null without any. */
  @Nullable String largest() {
    return new TreeMap<>(grams)
        .entrySet().stream()
            .max(
                Map.Entry.<String, Long>comparingByValue()
                    .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
            .map(Map.Entry::getKey)
            .orElse(null);
  }

  /** The share of the kind there is most of, in whole percent; 0 without any. */
  int largestPercent() {
    @Nullable String largest = largest();
    return largest == null
        ? 0
        : BigDecimal.valueOf(grams.getOrDefault(largest, 0L))
            .movePointRight(2)
            .divide(BigDecimal.valueOf(total()), PERCENT_DIGITS, RoundingMode.HALF_UP)
            .intValueExact();
  }

  private long total() {
    return grams.values().stream().mapToLong(it -> it).sum();
  }

  /**
   * What is wrong with it.
   *
   * @param largest the names of the kind there is most of
   */
  List<Finding> against(Variety rule, int thereAre, @Nullable Bilingual largest) {
    List<Finding> found = new ArrayList<>();
    if (grams.size() < rule.kinds()) {
      found.add(
          new Finding(
              "too-few-kinds",
              new Bilingual(
                  "%d 个品种中只有 %d 个有货，至少应有 %d 个".formatted(thereAre, grams.size(), rule.kinds()),
                  "Only %d of %d kinds are in stock; there should be at least %d"
                      .formatted(grams.size(), thereAre, rule.kinds()))));
    }
    if (largest != null && isLargestTooMuch(rule)) {
      int percent = rule.largestShare().movePointRight(2).intValue();
      found.add(
          new Finding(
              "one-kind-dominates",
              new Bilingual(
                  "%s占库存 %d%%，超过 %d%%".formatted(largest.zh(), largestPercent(), percent),
                  "%s is %d%% of the stock, more than %d%%"
                      .formatted(largest.en(), largestPercent(), percent))));
    }
    return found;
  }

  private boolean isLargestTooMuch(Variety rule) {
    long most = grams.values().stream().mapToLong(it -> it).max().orElse(0);
    return BigDecimal.valueOf(most)
            .compareTo(rule.largestShare().multiply(BigDecimal.valueOf(total())))
        > 0;
  }

  record Finding(String code, Bilingual text) {}
}
