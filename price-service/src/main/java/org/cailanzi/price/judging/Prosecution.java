package org.cailanzi.price.judging;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cailanzi.platform.city.CityProfile;
import org.cailanzi.platform.commodity.Commodity;
import org.cailanzi.platform.problem.Bilingual;
import org.cailanzi.price.breach.Breach;
import org.cailanzi.price.breach.BreachKey;
import org.cailanzi.price.breach.Change;
import org.cailanzi.price.breach.Charge;
import org.cailanzi.price.point.Point;
import org.cailanzi.price.point.Points;
import org.cailanzi.price.quote.TypedPrice;
import org.cailanzi.price.verdict.Ruling;
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
  List<Change> changes(List<Judged> judged, Map<String, Breach> known) {
    Map<String, Point> names = namesFor(judged);
    List<Change> changes = new ArrayList<>();
    for (Judged it : judged) {
      Optional<Ruling> broken = broken(it.verdict());
      for (BreachKey key : it.keys()) {
        @Nullable Breach breach = known.get(key.id());
        if (broken.filter(ruling -> ruling.ceiling().id().equals(key.ceiling())).isPresent()) {
          Point point = nameOf(names, key.series().point());
          Charge charge = charge(it, point, broken.orElseThrow());
          Change.stand(key, it.place(), charge, breach).ifPresent(changes::add);
        } else {
          Change.fall(breach, whyNot(it)).ifPresent(changes::add);
        }
      }
    }
    return changes;
  }

  private Map<String, Point> namesFor(List<Judged> judged) {
    Set<String> codes = new HashSet<>();
    for (Judged it : judged) {
      if (it.verdict() instanceof Verdict.Above) {
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

  private Charge charge(Judged judged, Point point, Ruling ruling) {
    TypedPrice price = judged.version().entry().price();
    if (price == null) {
      throw new IllegalStateException("No price, and yet above a ceiling: " + judged.of());
    }
    Commodity commodity = city.commodities().byCode(judged.of().series().commodity()).orElseThrow();
    return new Charge(
        judged.version().number(),
        price,
        ruling.microYuan(),
        ruling.inputs(),
        Words.percent(price, ruling),
        ruling.ceiling().authority(),
        new Words(point, commodity, judged.of().day()).above(price, ruling));
  }

  private static Optional<Ruling> broken(@Nullable Verdict verdict) {
    return verdict instanceof Verdict.Above(var ruling, _) ? Optional.of(ruling) : Optional.empty();
  }

  private static Bilingual whyNot(Judged judged) {
    int version = judged.version().number();
    return switch (judged.verdict()) {
      case null ->
          new Bilingual(
              "第 %d 版报价称当日无价".formatted(version),
              "Version %d of the quote says there was no price".formatted(version));
      case Verdict.Unlimited _ ->
          new Bilingual("当日该商品已无生效限价", "No ceiling is in force for the goods on that day");
      case Verdict.NotJudgeable(var unjudged) -> unjudged.getFirst().words();
      case Verdict.Within(var ruling, _) ->
          new Bilingual(
              "第 %d 版报价未超过限价 %s".formatted(version, ruling.ceiling().id()),
              "Version %d of the quote is not above the ceiling %s"
                  .formatted(version, ruling.ceiling().id()));
      case Verdict.Above(var ruling, _) ->
          new Bilingual(
              "改按限价 %s 判定".formatted(ruling.ceiling().id()),
              "Now held against the ceiling %s".formatted(ruling.ceiling().id()));
    };
  }
}
