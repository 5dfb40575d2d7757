package org.cailanzi.price.breach;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.cailanzi.platform.measure.UnitPrice;
import org.cailanzi.platform.problem.Bilingual;
import org.cailanzi.platform.web.UnitPriceBody;
import org.cailanzi.price.point.Point;
import org.cailanzi.price.quote.TypedPrice;
import org.jspecify.annotations.Nullable;

/**
 * A breach as callers see it.
 *
 * @param asTyped the price as it was quoted
 * @param doubt why the quote is doubted, where {@code state} is {@code doubtful}
 * @param reason why it was opened or withdrawn, whichever came last
 */
public record BreachBody(
    String breach,
    String state,
    String point,
    Bilingual pointName,
    String region,
    String commodity,
    String stage,
    LocalDate day,
    int version,
    UnitPriceBody price,
    String asTyped,
    String ceiling,
    UnitPriceBody limit,
    BigDecimal percent,
    String issuer,
    String legalBasis,
    String document,
    Bilingual arithmetic,
    @Nullable Bilingual doubt,
    Bilingual reason) {
  static BreachBody of(Breach breach, @Nullable Point point) {
    BreachKey key = breach.key();
    Charge charge = breach.charge();
    TypedPrice price = charge.price();
    return new BreachBody(
        key.id(),
        breach.state().wireName(),
        key.series().point(),
        Point.nameOf(key.series().point(), point),
        breach.place().region().code(),
        key.series().commodity(),
        key.series().stage().wireName(),
        key.day(),
        charge.version(),
        UnitPriceBody.of(price.normal()),
        price.toString(),
        key.ceiling(),
        UnitPriceBody.of(new UnitPrice(charge.limitMicroYuan(), price.normal().dimension())),
        charge.percent(),
        charge.authority().issuer(),
        charge.authority().legalBasis(),
        charge.authority().document(),
        charge.arithmetic(),
        charge.doubt(),
        breach.history().getLast().reason());
  }
}
