package org.cailanzi.price.ceiling;

import java.util.List;
import java.util.Optional;
import org.cailanzi.platform.city.CityProfile;
import org.cailanzi.platform.city.PriceRules.PerishabilityClass;
import org.cailanzi.platform.commodity.Commodity;
import org.cailanzi.platform.measure.Dimension;
import org.cailanzi.price.limit.Limit;

/** Which goods a ceiling's target means in this city. */
public record Goods(CityProfile city) {

  /** The goods a target means, or none where the city does not know it. */
  public List<Commodity> meantBy(Target target) {
    return switch (target) {
      case Target.OneCommodity(var code) -> city.commodities().byCode(code).stream().toList();
      case Target.WholeGroup(var group) ->
          city.commodities().all().stream()
              .filter(it -> city.countsTowards(it.group(), group))
              .toList();
    };
  }

  /** The goods of a ceiling whose prices can be held against it: same dimension. */
  public List<Commodity> boundBy(Ceiling ceiling) {
    List<Commodity> goods = meantBy(ceiling.scope().target());
    return switch (ceiling.limit()) {
      case Limit.Absolute(var price) -> of(price.normal().dimension(), goods);
      case Limit.TargetPlus(var target, _, _) -> of(target.normal().dimension(), goods);
      case Limit.BaseDatePrice _,
          Limit.BaseDateMargin _,
          Limit.MarkupOnCost _,
          Limit.MarginOnPrice _,
          Limit.MarkupWithoutBaseTrade _,
          Limit.WholesaleSpread _ ->
          goods;
    };
  }

  private static List<Commodity> of(Dimension dimension, List<Commodity> goods) {
    return goods.stream().filter(it -> it.dimension() == dimension).toList();
  }

  /** The class a commodity is in by how fast it spoils, where the city has said so. */
  public Optional<PerishabilityClass> perishability(String commodity) {
    return city.prices().perishabilityOf(commodity);
  }
}
