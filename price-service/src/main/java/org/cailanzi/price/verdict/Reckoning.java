package org.cailanzi.price.verdict;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.cailanzi.platform.measure.UnitPrice;
import org.cailanzi.price.limit.Limit;
import org.cailanzi.price.limit.Rate;
import org.cailanzi.price.verdict.Input.Doubtful;
import org.cailanzi.price.verdict.Input.None;
import org.cailanzi.price.verdict.Input.Seen;
import org.jspecify.annotations.Nullable;

/** Reckons the ceilings that rest on other prices, and finds the strictest of all. */
final class Reckoning {
  private final LocalDate day;
  private final References references;
  private final Verdict within;
  private final long settledMost;
  private long least = Long.MAX_VALUE;
  // The strictest that was reckoned so far, and what from; a ruling is made of it at the end only.
  private @Nullable Term leastOf;
  private @Nullable Reference first;
  private @Nullable Reference second;
  private @Nullable Reference third;
  private @Nullable List<Unjudged> unjudged;

  /**
   * @param within the verdict on a price that is not above the strictest that needs no other price,
   *     and {@code settledMost} what that allows, or the greatest number
   */
  Reckoning(Verdict within, long settledMost, LocalDate day, References references) {
    this.within = within;
    this.settledMost = settledMost;
    this.day = day;
    this.references = references;
  }

  Reckoning add(Term[] terms) {
    for (Term it : terms) {
      add(it);
    }
    return this;
  }

  /**
   * The verdict on a price.
   *
   * @param unlessStricter the verdict where nothing that was reckoned is stricter than what was
   *     settled
   */
  Verdict verdict(UnitPrice price, Verdict unlessStricter) {
    return unjudged == null && settledIsStricter() ? unlessStricter : outcome().on(price);
  }

  Strictest outcome() {
    return new Strictest(ruling(), unjudged == null ? List.of() : List.copyOf(unjudged));
  }

  private @Nullable Ruling ruling() {
    Term term = leastOf;
    if (term == null || first == null || settledIsStricter()) {
      return settled();
    }
    List<Reference> inputs =
        second == null || third == null ? List.of(first) : List.of(first, second, third);
    return new Ruling(term.ceiling(), least, inputs, term.applied());
  }

  // Of two alike the one whose id comes first counts, whatever came in first.
  private boolean settledIsStricter() {
    Term term = leastOf;
    if (term == null || least != settledMost) {
      return term == null || settledMost < least;
    }
    Ruling known = settled();
    return known != null && known.ceiling().id().compareTo(term.ceiling().id()) < 0;
  }

  private @Nullable Ruling settled() {
    return within instanceof Verdict.Within(var ruling, _) ? ruling : null;
  }

  private void add(Term term) {
    switch (term.sort()) {
      case BASE_PRICE -> {
        Reference base = base(term);
        if (base != null) {
          rule(term, Limit.BaseDatePrice.limitOn(base.microYuan(), term.number()), base);
        }
      }
      case MARKUP -> markup(term);
      case MARGIN_ON_PRICE -> {
        Reference cost = cost(term, day, Lacking.COST);
        if (cost != null) {
          rule(term, Rate.withinPrice(cost.microYuan(), term.number()), cost);
        }
      }
      case MARKUP_WITHOUT_BASE_TRADE -> {
        // A doubtful base trade is a trade all the same: the other ceilings are for that.
        if (references.onBaseDate(term.baseDate()) instanceof None) {
          markup(term);
        }
      }
      case SPREAD -> {
        if (term.ceiling().limit() instanceof Limit.WholesaleSpread spread) {
          spread(term, spread);
        }
      }
      case BASE_MARGIN_IN_YUAN, BASE_MARGIN_AS_RATE -> margin(term);
      // Without any other price, when the index was compiled.
      case SETTLED -> {}
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

  private void margin(Term term) {
    Reference price = base(term);
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
          margin(term, price.microYuan(), cost.microYuan(), now.microYuan()),
          price,
          cost,
          now);
    }
  }

  private static long margin(Term term, long price, long cost, long now) {
    if (term.sort() == Term.Sort.BASE_MARGIN_IN_YUAN) {
      return now + (price - cost);
    }
    BigInteger most =
        BigInteger.valueOf(now)
            .multiply(BigInteger.valueOf(price))
            .divide(BigInteger.valueOf(cost));
    return most.min(BigInteger.valueOf(Long.MAX_VALUE)).longValueExact();
  }

  private @Nullable Reference base(Term term) {
    LocalDate baseDate = term.baseDate();
    return relied(term, references.onBaseDate(baseDate), Lacking.BASE_PRICE, baseDate);
  }

  private @Nullable Reference cost(Term term, LocalDate on, Lacking without) {
    return relied(term, references.cost(on), without, on);
  }

  private @Nullable Reference relied(Term term, Input input, Lacking without, LocalDate on) {
    return switch (input) {
      case Seen(var reference) -> ofTheSameProduct(term, reference);
      case None _ -> {
        lack(term, without, on);
        yield null;
      }
      case Doubtful(var reference, var before) -> {
        Reference[] seen =
            before == null ? new Reference[] {reference} : new Reference[] {reference, before};
        lack(term, Lacking.DOUBT, reference.day(), seen);
        yield null;
      }
    };
  }

  // What another product cost accuses nobody, whatever both cost on some day: the one who says so
  // is no court, and an order speaks of the price of the goods themselves.
  private @Nullable Reference ofTheSameProduct(Term term, Reference reference) {
    LocalDate seen = reference.day();
    if (reference.what() == Reference.What.WHOLESALE || seen.equals(day)) {
      return reference;
    }
    LocalDate replaced =
        seen.isBefore(day) ? references.replaced(seen, day) : references.replaced(day, seen);
    if (replaced == null) {
      return reference;
    }
    lack(term, Lacking.REPLACED, replaced, reference);
    return null;
  }

  private void rule(Term term, long microYuan, Reference from) {
    rule(term, microYuan, from, null, null);
  }

  private void rule(
      Term term,
      long microYuan,
      Reference one,
      @Nullable Reference two,
      @Nullable Reference three) {
    if (microYuan < least || (microYuan == least && comesFirst(term))) {
      least = microYuan;
      leastOf = term;
      first = one;
      second = two;
      third = three;
    }
  }

  private boolean comesFirst(Term term) {
    Term other = leastOf;
    return other == null || term.ceiling().id().compareTo(other.ceiling().id()) < 0;
  }

  private void lack(Term term, Lacking lacking, LocalDate on, Reference... seen) {
    unjudged = unjudged == null ? new ArrayList<>() : unjudged;
    unjudged.add(new Unjudged(term.ceiling(), lacking, on, List.of(seen)));
  }
}
