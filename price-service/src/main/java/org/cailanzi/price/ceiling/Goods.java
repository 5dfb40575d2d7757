package org.cailanzi.price.ceiling;

import java.util.List;
import org.cailanzi.platform.city.CityProfile;
import org.cailanzi.platform.commodity.Commodity;

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
      case Limit.Absolute(var price) ->
          goods.stream().filter(it -> it.dimension() == price.normal().dimension()).toList();
      case Limit.BaseDatePrice _ -> goods;
    };
  }
}
