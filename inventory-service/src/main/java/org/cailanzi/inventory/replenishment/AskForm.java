package org.cailanzi.inventory.replenishment;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cailanzi.inventory.goods.Goods;
import org.cailanzi.platform.city.SupplyRules;
import org.cailanzi.platform.commodity.Commodity;
import org.cailanzi.platform.measure.UnitPrice;
import org.cailanzi.platform.problem.Field;
import org.cailanzi.platform.region.RegionCode;
import org.cailanzi.platform.web.UnitPriceBody;
import org.jspecify.annotations.Nullable;

/** What a proposal is wanted for, as it is asked. */
record AskForm(
    @Nullable String region,
    @Nullable LocalDate day,
    @Nullable Integer horizonDays,
    @Nullable List<@Nullable CeilingForm> ceilings) {

  Ask read(Goods goods, SupplyRules rules, LocalDate today) {
    String place = Field.required("region", region);
    RegionCode within = Field.read("region", () -> new RegionCode(place));
    LocalDate wanted = day == null ? today : day;
    if (wanted.isBefore(today) || wanted.isAfter(today.plusDays(Ask.LONGEST))) {
      throw ProposalRefusals.dayOutOfReach(wanted, today).asException();
    }
    int horizon = horizonDays == null ? rules.latestDays() : horizonDays;
    Map<String, UnitPrice> most = new LinkedHashMap<>();
    if (ceilings != null) {
      Field.each("ceilings", ceilings, (at, form) -> form.read(at + ".", goods))
          // Of several the strictest counts.
          .forEach(
              it ->
                  most.merge(
                      it.commodity(),
                      it.price(),
                      (one, other) -> one.compareTo(other) <= 0 ? one : other));
    }
    return Field.read("horizonDays", () -> new Ask(within, wanted, horizon, most));
  }

  /** What some goods may cost at most. */
  record CeilingForm(@Nullable String commodity, @Nullable UnitPriceBody price) {
    private record Ceiling(String commodity, UnitPrice price) {}

    private Ceiling read(String at, Goods goods) {
      String name = Field.required(at + "commodity", commodity);
      Commodity known = Field.read(at + "commodity", () -> goods.named(name));
      UnitPrice most = Field.required(at + "price", price).read(at + "price");
      if (most.dimension() != known.dimension()) {
        throw ProposalRefusals.ceilingOfOtherKind(at + "price", most, known).asException();
      }
      return new Ceiling(known.code(), most);
    }
  }
}
