package org.cailanzi.price.intake;

import java.time.LocalDate;
import java.util.List;
import org.cailanzi.platform.commodity.Commodity;
import org.cailanzi.platform.measure.UnitPrice;
import org.cailanzi.platform.problem.Bilingual;
import org.cailanzi.platform.web.UnitPriceBody;
import org.cailanzi.price.judging.Judged.Held;
import org.cailanzi.price.point.Point;
import org.cailanzi.price.quote.Quote;
import org.cailanzi.price.quote.Remark;
import org.cailanzi.price.quote.TypedPrice;
import org.cailanzi.price.quote.Version;
import org.cailanzi.price.verdict.Ruling;
import org.cailanzi.price.verdict.Unjudged;
import org.cailanzi.price.verdict.Verdict;
import org.cailanzi.price.verdict.Words;
import org.jspecify.annotations.Nullable;

/**
 * A quote as it was kept and judged: the doubts about the data, and apart from them the verdict.
 *
 * @param waits whether it waits for a person and counts for nothing until confirmed; its verdict is
 *     what it would be
 * @param price in normal form, or null where there was no price
 * @param asTyped as it was quoted, or null where there was no price
 */
record QuoteBody(
    String point,
    String commodity,
    String stage,
    LocalDate day,
    int version,
    @Nullable UnitPriceBody price,
    @Nullable String asTyped,
    List<Remark> remarks,
    boolean waits,
    VerdictBody verdict) {

  static QuoteBody of(Intake.Taken taken, Point point, Commodity commodity, List<Remark> remarks) {
    Quote quote = taken.recorded().quote();
    Version version = taken.recorded().version();
    TypedPrice price = version.entry().price();
    return new QuoteBody(
        quote.series().point(),
        quote.series().commodity(),
        quote.series().stage().wireName(),
        quote.day(),
        version.number(),
        price == null ? null : UnitPriceBody.of(price.normal()),
        price == null ? null : price.toString(),
        remarks,
        version.waits(),
        VerdictBody.of(taken, new Words(point, commodity, quote.day())));
  }

  /**
   * @param outcome {@code above}, {@code within}, {@code unlimited}, {@code not-judgeable} or
   *     {@code no-price}
   * @param doubt that it is above a ceiling unless the product was replaced, as is claimed
   * @param unjudged ceilings in force that could not be reckoned, each with its reason
   */
  record VerdictBody(
      String outcome,
      @Nullable String ceiling,
      @Nullable UnitPriceBody limit,
      @Nullable Bilingual arithmetic,
      @Nullable Bilingual doubt,
      List<UnjudgedBody> unjudged) {

    static VerdictBody of(Intake.Taken taken, Words words) {
      VerdictBody certain = certain(taken, words);
      @Nullable Held unreplaced = taken.judged().unreplaced();
      return unreplaced == null || !unreplaced.isAbove() ? certain : certain.doubted(unreplaced);
    }

    private VerdictBody doubted(Held unreplaced) {
      return new VerdictBody(outcome, ceiling, limit, arithmetic, unreplaced.doubt(), unjudged);
    }

    private static VerdictBody certain(Intake.Taken taken, Words words) {
      @Nullable Held held = taken.judged().newest().orElse(null);
      @Nullable TypedPrice price = held == null ? null : held.version().entry().price();
      @Nullable Verdict verdict = held == null ? null : held.verdict();
      if (price == null || verdict == null) {
        return without("no-price", List.of());
      }
      return switch (verdict) {
        case Verdict.Unlimited _ -> without("unlimited", List.of());
        case Verdict.NotJudgeable(var unjudged) -> without("not-judgeable", unjudged);
        case Verdict.Within(var ruling, var unjudged) ->
            with("within", price, ruling, words.within(price, ruling), unjudged);
        case Verdict.Above(var ruling, var unjudged) ->
            with("above", price, ruling, words.above(price, ruling), unjudged);
      };
    }

    private static VerdictBody without(String outcome, List<Unjudged> unjudged) {
      return new VerdictBody(outcome, null, null, null, null, bodies(unjudged));
    }

    private static VerdictBody with(
        String outcome,
        TypedPrice price,
        Ruling ruling,
        Bilingual arithmetic,
        List<Unjudged> unjudged) {
      UnitPrice limit = new UnitPrice(ruling.microYuan(), price.normal().dimension());
      return new VerdictBody(
          outcome,
          ruling.ceiling().id(),
          UnitPriceBody.of(limit),
          arithmetic,
          null,
          bodies(unjudged));
    }

    private static List<UnjudgedBody> bodies(List<Unjudged> unjudged) {
      return unjudged.stream().map(it -> new UnjudgedBody(it.ceiling().id(), it.words())).toList();
    }
  }

  /** A ceiling in force by which the price could not be judged, and why. */
  record UnjudgedBody(String ceiling, Bilingual reason) {}
}
