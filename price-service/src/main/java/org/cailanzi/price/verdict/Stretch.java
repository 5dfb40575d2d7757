package org.cailanzi.price.verdict;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
  private static final Term[] NO_TERMS = {};

  /** Days without any ceiling. */
  static final Stretch NOTHING = new Stretch(Strictest.NONE, NO_TERMS, null);

  private final long most;
  private final @Nullable Ruling ruling;
  private final Strictest settled;
  private final Verdict within;
  private final Verdict above;
  private final Term[] terms;
  // The same days where a disaster is declared, or null where that makes no difference.
  private final @Nullable Stretch inDisaster;

  private Stretch(Strictest settled, Term[] terms, @Nullable Stretch inDisaster) {
    this.ruling = settled.ruling();
    this.most = ruling == null ? Long.MAX_VALUE : ruling.microYuan();
    this.settled = settled;
    this.within = settled.within();
    this.above = settled.above();
    this.terms = terms;
    this.inDisaster = inDisaster;
  }

  /**
   * @param around the same days in the region around it: where they come to the same terms, both
   *     have them in one place
   */
  static Stretch of(Collection<Term> open, @Nullable Stretch around) {
    Term[] terms = unsettled(open, around);
    boolean onTarget = false;
    for (Term it : open) {
      onTarget |= it.ceiling().limit() instanceof Limit.TargetPlus;
    }
    Stretch disaster =
        onTarget ? new Stretch(new Strictest(settled(open, true), List.of()), terms, null) : null;
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

  private static Term[] unsettled(Collection<Term> open, @Nullable Stretch around) {
    Map<Object, Term> strictest = new LinkedHashMap<>();
    for (Term it : open) {
      Object alike = it.alike();
      if (alike != null) {
        strictest.merge(alike, it, Stretch::stricter);
      }
    }
    Term[] found = strictest.values().toArray(NO_TERMS);
    return around != null && Arrays.equals(found, around.terms) ? around.terms : found;
  }

  private static Term stricter(Term one, Term other) {
    if (one.number() != other.number()) {
      return one.number() < other.number() ? one : other;
    }
    return one.ceiling().id().compareTo(other.ceiling().id()) <= 0 ? one : other;
  }

  /** Whether it matters which of the two a day is in. */
  boolean comesToTheSameAs(Stretch other) {
    Stretch mine = inDisaster;
    Stretch others = other.inDisaster;
    boolean sameInDisaster =
        (mine == null || others == null) ? mine == others : mine.comesToTheSameAs(others);
    return sameInDisaster
        && Arrays.equals(terms, other.terms)
        && Objects.equals(ruling, other.ruling);
  }

  /** Whether no ceiling is in force on its days. */
  boolean limitsNothing() {
    return ruling == null && terms.length == 0;
  }

  /** Whether its verdicts are made: nothing is left to be reckoned. */
  boolean isSettled() {
    return terms.length == 0;
  }

  /** What else is to be reckoned. */
  Term[] terms() {
    return terms;
  }

  /** The most that is settled, in millionths of a yuan, or the greatest number. */
  long most() {
    return most;
  }

  Verdict within() {
    return within;
  }

  Verdict above() {
    return above;
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
    Ruling unnamed = same.ruling;
    Applied applied = unnamed == null ? null : unnamed.applied();
    if (unnamed == null || applied == null) {
      return same;
    }
    DisasterMode.Declaration by = mode.declaration();
    Bilingual why =
        new Bilingual(
            "应急状态：" + by.document() + "，" + by.issuer() + "，" + by.reason(),
            "in a declared disaster: " + by.document() + ", " + by.issuer() + ", " + by.reason());
    Ruling named =
        new Ruling(
            unnamed.ceiling(),
            unnamed.microYuan(),
            unnamed.inputs(),
            new Applied(applied.rate(), why));
    return new Stretch(new Strictest(named, List.of()), same.terms, null);
  }

  Verdict judge(UnitPrice price, LocalDate day, References references) {
    Verdict unlessStricter = price.microYuan() > most ? above : within;
    return reckoning(day, references).verdict(price, unlessStricter);
  }

  Strictest strictest(LocalDate day, References references) {
    return terms.length == 0 ? settled : reckoning(day, references).outcome();
  }

  private Reckoning reckoning(LocalDate day, References references) {
    return new Reckoning(within, most, day, references).add(terms);
  }
}
