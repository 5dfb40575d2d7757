package org.cailanzi.price.limit;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cailanzi.platform.city.PriceRules;
import org.cailanzi.platform.city.PriceRules.PerishabilityClass;
import org.cailanzi.platform.problem.Bilingual;
import org.cailanzi.platform.problem.Field;
import org.cailanzi.platform.problem.Problem;
import org.cailanzi.price.point.PointKind;
import org.jspecify.annotations.Nullable;

/** The fields of a limit that only a wholesale spread has. */
record SpreadForm(
    @Nullable String wholesalePoint,
    @Nullable Integer daysBefore,
    @Nullable Map<String, BigDecimal> rates,
    @Nullable Map<String, BigDecimal> additions) {

  /** The limit it means, with what the city sets where the order sets nothing. */
  Limit read(PriceRules rules, Function<String, Wholesaler> points) {
    String code = Field.required("wholesalePoint", wholesalePoint);
    Wholesaler wholesaler = points.apply(code);
    Map<String, BigDecimal> shares =
        rates == null
            ? rules.perishability().stream()
                .collect(Collectors.toMap(PerishabilityClass::code, PerishabilityClass::rate))
            : known(rates, rules);
    Map<String, Rate> byClass = new HashMap<>();
    shares.forEach((name, share) -> byClass.put(name, LimitForm.rate("rates." + name, share)));
    Map<PointKind, Rate> more = new HashMap<>();
    (additions == null ? rules.additions() : additions)
        .forEach(
            (name, share) ->
                more.put(
                    Field.read("additions", () -> PointKind.named(name)),
                    LimitForm.rate("additions." + name, share)));
    int before = daysBefore == null ? 0 : daysBefore;
    return Field.read(
        daysBefore == null ? "rates" : "daysBefore",
        () -> new Limit.WholesaleSpread(wholesaler, before, byClass, more));
  }

  // A rate for a class that no goods are in would bind nothing, silently.
  private static Map<String, BigDecimal> known(Map<String, BigDecimal> rates, PriceRules rules) {
    for (String name : rates.keySet()) {
      if (rules.perishability().stream().noneMatch(it -> it.code().equals(name))) {
        throw Problem.invalid(
                "rates",
                new Bilingual("没有易腐类别 " + name, "There is no perishability class " + name),
                new Bilingual(
                    "可用类别：" + rules.perishability().stream().map(PerishabilityClass::code).toList(),
                    "The classes are in the city's prices.yml"))
            .asException();
      }
    }
    return rates;
  }
}
