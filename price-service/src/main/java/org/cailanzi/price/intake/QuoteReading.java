package org.cailanzi.price.intake;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.cailanzi.platform.city.CityProfile;
import org.cailanzi.platform.commodity.Commodity;
import org.cailanzi.platform.measure.NoConversion;
import org.cailanzi.platform.measure.Unusable;
import org.cailanzi.price.point.Point;
import org.cailanzi.price.point.Points;
import org.cailanzi.price.quote.TypedPrice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The rules on a single quote, whichever way it comes in. What fails says why. */
@Component
class QuoteReading {
  private final Points points;
  private final CityProfile city;
  private final Clock clock;

  QuoteReading(Points points, CityProfile city, Clock clock) {
    this.points = points;
    this.city = city;
    this.clock = clock;
  }

  /**
   * @throws IllegalArgumentException unless exactly one point has that code or Chinese name
   */
  Point point(String codeOrName) {
    List<Point> called = points.called(codeOrName.strip());
    if (called.isEmpty()) {
      throw new Unusable("没有采价点“" + codeOrName + "”", "no point \"" + codeOrName + "\"");
    }
    if (called.size() > 1) {
      List<String> codes = called.stream().map(Point::code).toList();
      throw new Unusable(
          "采价点重名，请用编码：“" + codeOrName + "” " + codes,
          "several points have the name \"" + codeOrName + "\": " + codes);
    }
    return called.getFirst();
  }

  /**
   * @throws IllegalArgumentException for goods the city does not know
   */
  Commodity commodity(String name) {
    return city.commodities()
        .named(name)
        .orElseThrow(() -> new Unusable("没有商品“" + name + "”", "no commodity \"" + name + "\""));
  }

  /**
   * @throws IllegalArgumentException for a day that has not come yet in the city
   */
  LocalDate day(LocalDate day) {
    if (day.isAfter(LocalDate.now(clock.withZone(city.zone())))) {
      throw new Unusable("日期在将来：" + day, "the day is in the future: " + day);
    }
    return day;
  }

  /**
   * @throws NoConversion when the price is not for what the goods are counted in
   */
  Optional<TypedPrice> price(Commodity commodity, @Nullable TypedPrice price) {
    if (price != null && price.normal().dimension() != commodity.dimension()) {
      throw new NoConversion(price.unit(), commodity.unit().symbol() + " (" + commodity.zh() + ")");
    }
    return Optional.ofNullable(price);
  }
}
