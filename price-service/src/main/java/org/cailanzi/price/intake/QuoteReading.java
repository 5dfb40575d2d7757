package org.cailanzi.price.intake;

import java.math.BigDecimal;
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
import org.cailanzi.price.quote.Stalls;
import org.cailanzi.price.quote.TypedPrice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The rules on a single quote, whichever way it comes in. What fails says why. */
@Component
public class QuoteReading {
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
  public Point point(String codeOrName) {
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
  public Commodity commodity(String name) {
    return city.commodities()
        .named(name)
        .orElseThrow(() -> new Unusable("没有商品“" + name + "”", "no commodity \"" + name + "\""));
  }

  /**
   * @throws IllegalArgumentException for a day that has not come yet in the city
   */
  public LocalDate day(LocalDate day) {
    if (day.isAfter(LocalDate.now(clock.withZone(city.zone())))) {
      throw new Unusable("日期在将来：" + day, "the day is in the future: " + day);
    }
    return day;
  }

  /**
   * The price of a point, in yuan: the mean of its stalls where they are told (rule P2).
   *
   * @param said the price as it was stated, which has to be the mean then
   * @throws IllegalArgumentException for too many stalls, or a price that is not their mean
   */
  Optional<BigDecimal> mean(@Nullable Stalls stalls, @Nullable BigDecimal said) {
    if (stalls == null) {
      return Optional.ofNullable(said);
    }
    int most = city.prices().quality().stallsAtMost();
    if (stalls.yuan().size() > most) {
      throw new Unusable(
          "摊位价格最多 %d 个，而不是 %d 个".formatted(most, stalls.yuan().size()),
          "there are at most %d stalls, not %d".formatted(most, stalls.yuan().size()));
    }
    Optional<BigDecimal> mean = stalls.mean();
    if (said != null && mean.filter(it -> it.compareTo(said) == 0).isEmpty()) {
      String is = mean.map(BigDecimal::toPlainString).orElse("无");
      throw new Unusable(
          "价格 %s 不是各摊位 %s 的均价 %s".formatted(said.toPlainString(), stalls, is),
          "the price %s is not the mean %s of the stalls %s"
              .formatted(said.toPlainString(), is, stalls));
    }
    return mean;
  }

  /**
   * @throws NoConversion when the price is not for what the goods are counted in
   */
  public Optional<TypedPrice> price(Commodity commodity, @Nullable TypedPrice price) {
    if (price != null && price.normal().dimension() != commodity.dimension()) {
      throw new NoConversion(price.unit(), commodity.unit().symbol() + " (" + commodity.zh() + ")");
    }
    return Optional.ofNullable(price);
  }
}
