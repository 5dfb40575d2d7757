package org.cailanzi.price.alarm;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.cailanzi.platform.city.CityProfile;
import org.cailanzi.platform.city.FigureRules.Filing;
import org.cailanzi.platform.city.FigureRules.Grade;
import org.cailanzi.platform.city.FigureRules.Rise;
import org.cailanzi.platform.city.FigureRules.Watch;
import org.cailanzi.platform.commodity.Commodity;
import org.cailanzi.platform.region.RegionCode;
import org.cailanzi.platform.region.RegionCode.Level;
import org.cailanzi.price.figure.Asked;
import org.cailanzi.price.figure.Asked.Question;
import org.cailanzi.price.figure.Change;
import org.cailanzi.price.figure.Change.Matching;
import org.cailanzi.price.figure.Figure;
import org.cailanzi.price.figure.Panel;
import org.cailanzi.price.figure.Panels;
import org.cailanzi.price.figure.Panels.GoodsPanel;
import org.cailanzi.price.figure.Panels.Span;
import org.springframework.stereotype.Component;

/** Reads what a region's alarms are judged by, district by district. */
@Component
class Moves {
  private final Panels panels;
  private final Asked asked;
  private final CityProfile city;

  Moves(Panels panels, Asked asked, CityProfile city) {
    this.panels = panels;
    this.asked = asked;
    this.city = city;
  }

  /** The prices of all goods, district by district, as far back as any rule looks. */
  List<District> districts(Question question, LocalDate day) {
    Span span = new Span(day.minusDays(reach()), day);
    List<District> found = new ArrayList<>();
    for (RegionCode district : panels.districts(question.region())) {
      // What is said for a whole city lies in none of its districts.
      if (district.level().digits() >= Level.DISTRICT.digits()) {
        RegionCode part = district.contains(question.region()) ? question.region() : district;
        Panel.Scope scope = new Panel.Scope(part, question.asOf());
        found.add(
            new District(
                part, panels.of(city.commodities().all(), question.stage(), scope, List.of(span))));
      }
    }
    return found;
  }

  /** How every commodity moved in every district, on the day and on the days a grade looks back. */
  List<Move> of(List<District> districts, LocalDate day) {
    int back = city.figures().grades().stream().mapToInt(Grade::days).max().orElse(1);
    List<Move> moves = new ArrayList<>();
    for (District district : districts) {
      for (GoodsPanel goods : district.goods()) {
        day.minusDays(back - 1L)
            .datesUntil(day.plusDays(1))
            .filter(_ -> !goods.panel().points().isEmpty())
            .forEach(it -> moves.add(move(district.region(), goods, it)));
      }
    }
    return moves;
  }

  private Move move(RegionCode district, GoodsPanel goods, LocalDate day) {
    Matching matching = asked.matching();
    return new Move(
        district,
        goods.commodity().code(),
        day,
        Change.between(goods.panel(), day.minusDays(1), day, matching),
        Change.between(goods.panel(), day.minusDays(Figure.WEEK), day, matching));
  }

  /** What to look at before there is an alarm. */
  List<Watched> watched(List<District> districts, LocalDate day) {
    Watch watch = city.figures().watch();
    List<Watched> found = new ArrayList<>();
    for (District district : districts) {
      for (GoodsPanel goods : district.goods()) {
        Rise rule = staple(goods.commodity()) ? watch.staple() : watch.other();
        found.addAll(Watched.on(day, district.region(), goods, rule, asked.matching()));
      }
    }
    return found;
  }

  private boolean staple(Commodity commodity) {
    return city.figures().watch().staples().stream()
        .anyMatch(it -> city.countsTowards(commodity.group(), it));
  }

  /** What shops have to file. */
  List<ToFile> toFile(List<District> districts, LocalDate day) {
    List<ToFile> found = new ArrayList<>();
    for (District district : districts) {
      for (GoodsPanel goods : district.goods()) {
        found.addAll(ToFile.on(day, goods, city.figures().filing(), city.figures().carryDays()));
      }
    }
    return found;
  }

  private long reach() {
    var rules = city.figures();
    int grades = rules.grades().stream().mapToInt(Grade::days).max().orElse(1) + Figure.WEEK;
    int watch = Math.max(rules.watch().staple().days(), rules.watch().other().days());
    int filing = rules.filing().stream().mapToInt(Filing::days).max().orElse(1);
    return Math.max(grades, Math.max(watch, filing)) + (long) rules.carryDays();
  }

  /** A district, or a part of one, with the prices of all goods. */
  record District(RegionCode region, List<GoodsPanel> goods) {}
}
