package org.cailanzi.price.doubt;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.cailanzi.platform.problem.Bilingual;
import org.cailanzi.platform.web.UnitPriceBody;
import org.cailanzi.price.point.Point;
import org.cailanzi.price.quote.Doubt;
import org.cailanzi.price.quote.Entry;
import org.cailanzi.price.quote.PointDay;
import org.cailanzi.price.quote.Remark;
import org.cailanzi.price.quote.TypedPrice;
import org.cailanzi.price.quote.Version;
import org.cailanzi.price.quote.Waiting;
import org.jspecify.annotations.Nullable;

/**
 * A price that waits for a person.
 *
 * @param counting what counts for that day meanwhile, if anything does
 * @param grounds why it is doubted, with the arithmetic
 */
record WaitingBody(
    String point,
    Bilingual pointName,
    String region,
    String commodity,
    String stage,
    LocalDate day,
    int version,
    UnitPriceBody price,
    String asTyped,
    @Nullable UnitPriceBody counting,
    List<Remark> grounds,
    String collector,
    String source,
    @Nullable String note,
    Instant since) {
  static WaitingBody of(PointDay day, Waiting.Price waiting, @Nullable Point point) {
    Version version = waiting.version();
    Entry entry = version.entry();
    TypedPrice price = entry.price();
    Doubt doubt = version.doubt();
    if (price == null || doubt == null) {
      throw new IllegalStateException("Nothing to doubt in " + day.key().id());
    }
    String code = day.key().point();
    return new WaitingBody(
        code,
        Point.nameOf(code, point),
        day.place().region().code(),
        waiting.series().commodity(),
        waiting.series().stage().wireName(),
        day.key().day(),
        version.number(),
        UnitPriceBody.of(price.normal()),
        price.toString(),
        waiting
            .counting()
            .map(it -> it.entry().price())
            .map(it -> UnitPriceBody.of(it.normal()))
            .orElse(null),
        doubt.grounds(),
        entry.collector(),
        entry.source().wireName(),
        entry.note(),
        version.at());
  }
}
