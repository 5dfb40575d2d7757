package org.cailanzi.price.rejudging;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cailanzi.platform.commodity.Commodity;
import org.cailanzi.platform.region.RegionCode;
import org.cailanzi.price.ceiling.Ceiling;
import org.cailanzi.price.ceiling.Goods;
import org.cailanzi.price.ceiling.Scope;
import org.cailanzi.price.disaster.DisasterMode;
import org.cailanzi.price.judging.Days;
import org.cailanzi.price.limit.Limit;
import org.cailanzi.price.quote.PointDay;
import org.cailanzi.price.quote.Stage;
import org.jspecify.annotations.Nullable;

/**
 * Quotes whose verdict may have become another.
 *
 * @param goods the codes of the commodities
 */
record Touched(RegionCode region, Stage stage, Set<String> goods, Days days) {

  /** Whether quotes of its goods on that day at that point are touched. */
  boolean covers(PointDay day) {
    return stage == day.key().stage()
        && days.include(day.key().day())
        && region.contains(day.place().region());
  }

  /** The goods of a day that any of these touch. */
  static Set<String> goodsOf(PointDay day, Collection<Touched> touched) {
    return touched.stream()
        .filter(it -> it.covers(day))
        .flatMap(it -> it.goods().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** What a new ceiling touches: its own quotes, and those of the one it supersedes. */
  static List<Touched> by(
      Ceiling ceiling, Optional<Ceiling> superseded, Goods goods, LocalDate today) {
    List<Touched> touched = new ArrayList<>();
    of(ceiling, ceiling.scope().region(), goods, ceiling.from(), today).ifPresent(touched::add);
    superseded
        .flatMap(it -> of(it, it.scope().region(), goods, ceiling.from(), today))
        .ifPresent(touched::add);
    return touched;
  }

  /** What a disaster touches: quotes of its days and region under a ceiling on a target price. */
  static List<Touched> by(DisasterMode mode, List<Ceiling> ceilings, Goods goods, LocalDate today) {
    @Nullable LocalDate to = mode.to();
    LocalDate last = to == null || to.isAfter(today) ? today : to;
    List<Touched> touched = new ArrayList<>();
    for (Ceiling ceiling : ceilings) {
      RegionCode own = ceiling.scope().region();
      boolean meets = own.contains(mode.region()) || mode.region().contains(own);
      if (meets && ceiling.limit() instanceof Limit.TargetPlus) {
        RegionCode smaller = own.contains(mode.region()) ? mode.region() : own;
        of(ceiling, smaller, goods, mode.from(), last).ifPresent(touched::add);
      }
    }
    return touched;
  }

  private static Optional<Touched> of(
      Ceiling ceiling, RegionCode region, Goods goods, LocalDate since, LocalDate until) {
    Scope scope = ceiling.scope();
    @Nullable LocalDate to = ceiling.to();
    LocalDate first = ceiling.from().isAfter(since) ? ceiling.from() : since;
    LocalDate last = to == null || to.isAfter(until) ? until : to;
    return last.isBefore(first)
        ? Optional.empty()
        : Optional.of(
            new Touched(
                region,
                scope.stage(),
                goods.meantBy(scope.target()).stream()
                    .map(Commodity::code)
                    .collect(Collectors.toUnmodifiableSet()),
                new Days(first, last)));
  }
}
