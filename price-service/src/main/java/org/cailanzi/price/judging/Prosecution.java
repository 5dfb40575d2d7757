package org.cailanzi.price.judging;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cailanzi.platform.city.CityProfile;
import org.cailanzi.platform.commodity.Commodity;
import org.cailanzi.platform.problem.Bilingual;
import org.cailanzi.price.breach.Breach;
import org.cailanzi.price.breach.BreachKey;
import org.cailanzi.price.breach.Change;
import org.cailanzi.price.breach.Charge;
import org.cailanzi.price.judging.Judged.Held;
import org.cailanzi.price.point.Point;
import org.cailanzi.price.point.Points;
import org.cailanzi.price.quote.TypedPrice;
import org.cailanzi.price.quote.Version;
import org.cailanzi.price.verdict.Verdict;
import org.cailanzi.price.verdict.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns verdicts into changes of breaches: one charge stands against a quote, the strictest. */
@Component
class Prosecution {
  private final Points points;
  private final CityProfile city;

  Prosecution(Points points, CityProfile city) {
    this.points = points;
    this.city = city;
  }

  /** What must change so that the breaches say what was judged; nothing where they do. */
  List<Change> changes(List<Judged> judged, Map<BreachKey, Breach> known) {
    Map<String, Point> names = namesFor(judged);
    List<Change> changes = new ArrayList<>();
    for (Judged it : judged) {
      for (BreachKey key : it.keys()) {
        @Nullable Breach breach = known.get(key);
        it.held()
            .filter(held -> breaks(held, key))
            .findFirst()
            .map(held -> charge(it, held, nameOf(names, key.series().point())))
            .map(charge -> Change.stand(key, it.place(), charge, breach))
            .orElseGet(() -> Change.fall(breach, whyNot(it)))
            .ifPresent(changes::add);
      }
    }
    return changes;
  }

  private static boolean breaks(Held held, BreachKey key) {
    return held.verdict() instanceof Verdict.Above(var ruling, _)
        && ruling.ceiling().id().equals(key.ceiling());
  }

  private Map<String, Point> namesFor(List<Judged> judged) {
    Set<String> codes = new HashSet<>();
    for (Judged it : judged) {
      if (it.held().anyMatch(Held::isAbove)) {
        codes.add(it.of().series().point());
      }
    }
    return codes.isEmpty() ? Map.of() : points.byCodes(codes);
  }

  private static Point nameOf(Map<String, Point> names, String code) {
    Point point = names.get(code);
    if (point == null) {
      throw new IllegalStateException("A quote names the point " + code + ", which is gone");
    }
    return point;
  }

  private Charge charge(Judged judged, Held held, Point point) {
    Version version = held.version();
    TypedPrice price = version.entry().price();
    if (price == null || !(held.verdict() instanceof Verdict.Above(var ruling, _))) {
      throw new IllegalStateException("Not above a ceiling: " + judged.of());
    }
    Commodity commodity = city.commodities().byCode(judged.of().series().commodity()).orElseThrow();
    return new Charge(
        version.number(),
        price,
        ruling.microYuan(),
        ruling.inputs(),
        Words.percent(price, ruling),
        ruling.ceiling().authority(),
        new Words(point, commodity, judged.of().day()).above(price, ruling),
        held.doubt());
  }

  private static Bilingual whyNot(Judged judged) {
    Held held = judged.counting() == null ? judged.waiting() : judged.counting();
    if (held == null) {
      return new Bilingual("报价经核实不予采用", "The quote was looked into and rejected");
    }
    int version = held.version().number();
    return switch (held.verdict()) {
      case null ->
          new Bilingual(
              "第 %d 版报价称当日无价".formatted(version),
              "Version %d of the quote says there was no price".formatted(version));
      case Verdict.Unlimited _ ->
          new Bilingual("当日该商品已无生效限价", "No ceiling is in force for the goods on that day");
      case Verdict.NotJudgeable(var unjudged) -> unjudged.getFirst().words();
      case Verdict.Within(var ruling, _) ->
          new Bilingual(
              "第 %d 版报价未超过%s".formatted(version, ruling.ceiling().name().zh()),
              "Version %d of the quote is not above %s"
                  .formatted(version, ruling.ceiling().name().en()));
      case Verdict.Above(var ruling, _) ->
          new Bilingual(
              "改按%s判定".formatted(ruling.ceiling().name().zh()),
              "Now held against " + ruling.ceiling().name().en());
    };
  }
}
