package org.cailanzi.inventory.replenishment;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cailanzi.inventory.replenishment.Unmet.Kind;
import org.cailanzi.inventory.supply.Offer;
import org.cailanzi.platform.commodity.Commodities;
import org.cailanzi.platform.measure.UnitPrice;
import org.jspecify.annotations.Nullable;

/**
 * Which offers can be ordered from, and why the others cannot. One ready in time whose price is at
 * the ceiling or below can, as long as the goods are good for a day; for how many more decides
 * which days they may fill.
 *
 * @param refused why each of the others cannot
 */
record Screening(List<Offer> usable, Map<Offer, Kind> refused) {

  static Screening of(List<Offer> offers, Ask ask, Commodities commodities) {
    Map<Offer, Kind> refused = new LinkedHashMap<>();
    List<Offer> standing = offers.stream().filter(it -> it.standsOn(ask.day())).toList();
    for (Offer offer : standing) {
      obstacle(offer, ask, commodities).ifPresent(it -> refused.put(offer, it));
    }
    return new Screening(
        standing.stream()
            .filter(it -> !refused.containsKey(it))
            .sorted(Comparator.comparing(Offer::id))
            .toList(),
        refused);
  }

  /** The codes of all whose offers were looked at. */
  Set<String> suppliers() {
    return Stream.concat(usable.stream(), refused.keySet().stream())
        .map(Offer::supplier)
        .collect(Collectors.toSet());
  }

  private static Optional<Kind> obstacle(Offer offer, Ask ask, Commodities commodities) {
    @Nullable UnitPrice ceiling = ask.ceilings().get(offer.commodity());
    if (ceiling != null && offer.price().compareTo(ceiling) > 0) {
      return Optional.of(Kind.ABOVE_CEILING);
    }
    if (offer.ready().isAfter(ask.latest())) {
      return Optional.of(Kind.READY_TOO_LATE);
    }
    int shelfLife = commodities.byCode(offer.commodity()).map(it -> it.shelfLifeHours()).orElse(0);
    return offer.goodDays(ask.day(), shelfLife) < 1
        ? Optional.of(Kind.SPOILS_FIRST)
        : Optional.empty();
  }
}
