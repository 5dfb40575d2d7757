package org.cailanzi.price.verdict;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cailanzi.platform.measure.UnitPrice;
import org.cailanzi.platform.problem.Bilingual;
import org.cailanzi.price.disaster.DisasterMode;
import org.cailanzi.price.limit.Limit;
import org.cailanzi.price.limit.Rate;
import org.cailanzi.price.verdict.Ruling.Applied;
import org.jspecify.annotations.Nullable;

/**
 * Days on which the same ceilings are in force at a place for a commodity. What needs no other
 * price is settled beforehand, down to the verdicts; of what does, only what can be the strictest
 * is left.
 */
final class Stretch {
  private final long most;
  private final Strictest settled;
  private final Verdict within;
  private final Verdict above;
  private final Term[] terms;
  // The same days where a disaster is declared, or null where that makes no difference.
  private final @Nullable Stretch inDisaster;

  private Stretch(Strictest settled, Term[] terms, @Nullable Stretch inDisaster) {
    Ruling ruling = settled.ruling();
    this.most = ruling == null ? Long.MAX_VALUE : ruling.microYuan();
    this.settled = settled;
    this.within = settled.within();
    this.above = settled.above();
    this.terms = terms;
    this.inDisaster = inDisaster;
  }

  static Stretch of(Collection<Term> open) {
    Term[] terms = unsettled(open);
    Stretch disaster =
        open.stream().anyMatch(it -> it.ceiling().limit() instanceof Limit.TargetPlus)
            ? new Stretch(new Strictest(settled(open, true), List.of()), terms, null)
            : null;
    return new Stretch(new Strictest(settled(open, false), List.of()), terms, disaster);
  }

  private static @Nullable Ruling settled(Collection<Term> open, boolean disaster) {
    @Nullable Ruling strictest = null;
    for (Term it : open) {
      strictest = Ruling.stricter(strictest, settled(it, disaster));
    }
    return strictest;
  }

  private static @Nullable Ruling settled(Term term, boolean disaster) {
    return switch (term.ceiling().limit()) {
      case Limit.Absolute(var price) ->
          new Ruling(term.ceiling(), price.normal().microYuan(), List.of(), null);
      case Limit.TargetPlus(var target, var plus, var worse) -> {
        Applied applied =
            disaster
                ? new Applied(worse, new Bilingual("应急状态", "in a declared disaster"))
                : new Applied(plus, new Bilingual("平时", "on ordinary days"));
        long most = Rate.onTopOf(target.normal().microYuan(), applied.rate().tenThousandths());
        yield new Ruling(term.ceiling(), most, List.of(), applied);
      }
      default -> null;
    };
  }

  private static Term[] unsettled(Collection<Term> open) {
    Map<Object, Term> strictest = new LinkedHashMap<>();
    open.stream()
        .flatMap(it -> alike(it).map(alike -> Map.entry(alike, it)))
        .forEach(it -> strictest.merge(it.getKey(), it.getValue(), Stretch::stricter));
    return strictest.values().toArray(Term[]::new);
  }

  /** What two terms have in common when the lower number alone makes the stricter. */
  private static Stream<Object> alike(Term term) {
    return switch (term.ceiling().limit()) {
      case Limit.Absolute _, Limit.TargetPlus _ -> Stream.empty();
      case Limit.BaseDatePrice(var baseDate, _) -> Stream.of(List.of("price", baseDate));
      case Limit.BaseDateMargin(var baseDate, var basis) -> Stream.of(List.of(basis, baseDate));
      case Limit.MarkupOnCost _ -> Stream.of("markup");
      case Limit.MarginOnPrice _ -> Stream.of("margin");
      case Limit.MarkupWithoutBaseTrade(var baseDate, _) -> Stream.of(List.of("none", baseDate));
      case Limit.WholesaleSpread it ->
          Stream.of(List.of(it.wholesaler().point(), it.daysBefore(), term.applied() != null));
    };
  }

  private static Term stricter(Term one, Term other) {
    if (one.number() != other.number()) {
      return one.number() < other.number() ? one : other;
    }
    return one.ceiling().id().compareTo(other.ceiling().id()) <= 0 ? one : other;
  }

  /** Whether a disaster that is declared for the place changes anything. */
  boolean mindsDisasters() {
    return inDisaster != null;
  }

  /** The same days in a disaster, which its rulings then name. */
  Stretch under(DisasterMode mode) {
    Stretch same = inDisaster;
    if (same == null) {
      return this;
    }
    Ruling ruling = same.settled.ruling();
    Applied applied = ruling == null ? null : ruling.applied();
    if (ruling == null || applied == null) {
      return same;
    }
    DisasterMode.Declaration by = mode.declaration();
    Bilingual why =
        new Bilingual(
            "应急状态：" + by.document() + "，" + by.issuer() + "，" + by.reason(),
            "in a declared disaster: " + by.document() + ", " + by.issuer() + ", " + by.reason());
    Ruling named =
        new Ruling(
            ruling.ceiling(),
            ruling.microYuan(),
            ruling.inputs(),
            new Applied(applied.rate(), why));
    return new Stretch(new Strictest(named, List.of()), same.terms, null);
  }

  Verdict judge(UnitPrice price, LocalDate day, References references) {
    if (terms.length == 0) {
      return price.microYuan() > most ? above : within;
    }
    return strictest(day, references).on(price);
  }

  Strictest strictest(LocalDate day, References references) {
    if (terms.length == 0) {
      return settled;
    }
    Reckoning reckoning = new Reckoning(settled.ruling(), day, references);
    for (Term term : terms) {
      reckoning.add(term);
    }
    return reckoning.outcome();
  }
}
