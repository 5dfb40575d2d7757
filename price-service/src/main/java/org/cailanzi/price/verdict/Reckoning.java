package org.cailanzi.price.verdict;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.cailanzi.price.limit.Limit;
import org.cailanzi.price.limit.MarginBasis;
import org.cailanzi.price.limit.Rate;
import org.cailanzi.price.verdict.Input.Doubtful;
import org.cailanzi.price.verdict.Input.None;
import org.cailanzi.price.verdict.Input.Seen;
import org.jspecify.annotations.Nullable;

/** Reckons the ceilings that rest on other prices, and finds the strictest of all. */
final class Reckoning {
  private final LocalDate day;
  private final References references;
  private @Nullable Ruling strictest;
  private @Nullable List<Unjudged> unjudged;

  Reckoning(@Nullable Ruling settled, LocalDate day, References references) {
    this.strictest = settled;
    this.day = day;
    this.references = references;
  }

  Strictest outcome() {
    return new Strictest(strictest, unjudged == null ? List.of() : List.copyOf(unjudged));
  }

  void add(Term term) {
    switch (term.ceiling().limit()) {
      case Limit.BaseDatePrice(var baseDate, _) -> {
        Reference base = base(term, baseDate);
        if (base != null) {
          rule(term, Limit.BaseDatePrice.limitOn(base.microYuan(), term.number()), base);
        }
      }
      case Limit.MarkupOnCost _ -> markup(term);
      case Limit.MarginOnPrice _ -> {
        Reference cost = cost(term, day, Lacking.COST);
        if (cost != null) {
          rule(term, Rate.withinPrice(cost.microYuan(), term.number()), cost);
        }
      }
      case Limit.MarkupWithoutBaseTrade(var baseDate, _) -> {
        // A doubtful base trade is a trade all the same: the other ceilings are for that.
        if (references.onBaseDate(baseDate) instanceof None) {
          markup(term);
        }
      }
      case Limit.WholesaleSpread spread -> spread(term, spread);
      case Limit.BaseDateMargin(var baseDate, var basis) -> margin(term, baseDate, basis);
      // Settled without any other price, when the index was compiled.
      case Limit.Absolute _, Limit.TargetPlus _ -> {}
    }
  }

  private void markup(Term term) {
    Reference cost = cost(term, day, Lacking.COST);
    if (cost != null) {
      rule(term, Rate.onTopOf(cost.microYuan(), term.number()), cost);
    }
  }

  private void spread(Term term, Limit.WholesaleSpread spread) {
    if (term.applied() == null) {
      lack(term, Lacking.PERISHABILITY, day);
      return;
    }
    LocalDate of = day.minusDays(spread.daysBefore());
    Input input = references.wholesale(spread.wholesaler().point(), of);
    Reference price = relied(term, input, Lacking.WHOLESALE, of);
    if (price != null) {
      rule(term, Rate.onTopOf(price.microYuan(), term.number()), price);
    }
  }

  private void margin(Term term, LocalDate baseDate, MarginBasis basis) {
    Reference price = base(term, baseDate);
    Reference cost = price == null ? null : cost(term, price.day(), Lacking.BASE_COST);
    if (price == null || cost == null) {
      return;
    }
    if (price.microYuan() < cost.microYuan()) {
      lack(term, Lacking.BASE_BELOW_COST, price.day(), price, cost);
      return;
    }
    Reference now = cost(term, day, Lacking.COST);
    if (now != null) {
      rule(
          term,
          margin(price.microYuan(), cost.microYuan(), now.microYuan(), basis),
          price,
          cost,
          now);
    }
  }

  private static long margin(long price, long cost, long now, MarginBasis basis) {
    if (basis == MarginBasis.AMOUNT) {
      return now + (price - cost);
    }
    BigInteger most =
        BigInteger.valueOf(now)
            .multiply(BigInteger.valueOf(price))
            .divide(BigInteger.valueOf(cost));
    return most.min(BigInteger.valueOf(Long.MAX_VALUE)).longValueExact();
  }

  private @Nullable Reference base(Term term, LocalDate baseDate) {
    return relied(term, references.onBaseDate(baseDate), Lacking.BASE_PRICE, baseDate);
  }

  private @Nullable Reference cost(Term term, LocalDate on, Lacking without) {
    return relied(term, references.cost(on), without, on);
  }

  private @Nullable Reference relied(Term term, Input input, Lacking without, LocalDate on) {
    return switch (input) {
      case Seen(var reference) -> reference;
      case None _ -> {
        lack(term, without, on);
        yield null;
      }
      case Doubtful(var reference, var before) -> {
        lack(term, Lacking.DOUBT, reference.day(), reference, before);
        yield null;
      }
    };
  }

  private void rule(Term term, long microYuan, Reference... inputs) {
    Ruling known = strictest;
    if (known == null || microYuan <= known.microYuan()) {
      Ruling ruling = new Ruling(term.ceiling(), microYuan, List.of(inputs), term.applied());
      strictest = Ruling.stricter(known, ruling);
    }
  }

  private void lack(Term term, Lacking lacking, LocalDate on, Reference... seen) {
    unjudged = unjudged == null ? new ArrayList<>() : unjudged;
    unjudged.add(new Unjudged(term.ceiling(), lacking, on, List.of(seen)));
  }
}
