package org.cailanzi.price.warning;

import java.util.List;
import java.util.Optional;
import org.cailanzi.platform.city.FigureRules;
import org.cailanzi.platform.problem.Bilingual;
import org.cailanzi.price.alarm.Signals.Signal;
import org.cailanzi.price.alarm.Signals.Strength;
import org.cailanzi.price.warning.Cover.OfGroup;

/**
 * A group of goods that is likely to run short or dear: the price signal held against days of
 * cover. Where cover is not known it stands on the price alone, and says so.
 *
 * @param step from 0, nothing, to the city's most
 */
record Warning(Signal signal, Optional<OfGroup> cover, int step, Bilingual words) {
  private static final List<Bilingual> STEPS =
      List.of(
          new Bilingual("无预警", "none"),
          new Bilingual("关注", "attention"),
          new Bilingual("预警", "warning"),
          new Bilingual("紧急", "urgent"));

  static Warning of(Signal signal, Cover.Answer answer, FigureRules.Warning rules) {
    Optional<OfGroup> cover = answer.group(signal.group().code());
    int price =
        switch (signal.strength()) {
          case UNKNOWN, CALM -> 0;
          case RISING -> rules.rising();
          case ALARM -> rules.alarm();
        };
    int stock = cover.map(it -> rules.cover().getOrDefault(it.level(), 0)).orElse(0);
    int both = price > 0 && stock > 0 ? rules.together() : 0;
    int step = Math.min(rules.most(), Math.max(price, stock) + both);
    return new Warning(signal, cover, step, words(signal, answer, cover, step));
  }

  String grade() {
    return STEPS.get(Math.min(step, STEPS.size() - 1)).en();
  }

  private static Bilingual words(
      Signal signal, Cover.Answer answer, Optional<OfGroup> cover, int step) {
    Bilingual grade = STEPS.get(Math.min(step, STEPS.size() - 1));
    Bilingual price = price(signal.strength());
    Bilingual stock = stock(answer, cover);
    return new Bilingual(
        "%s：%s；%s；%s".formatted(signal.group().zh(), grade.zh(), price.zh(), stock.zh()),
        "%s: %s; %s; %s".formatted(signal.group().en(), grade.en(), price.en(), stock.en()));
  }

  private static Bilingual price(Strength strength) {
    return switch (strength) {
      case UNKNOWN -> new Bilingual("价格数据不足", "too little is known of prices");
      case CALM -> new Bilingual("价格平稳", "prices are calm");
      case RISING -> new Bilingual("价格上涨", "prices are rising");
      case ALARM -> new Bilingual("价格异动达预警级别", "prices have raised an alarm");
    };
  }

  private static Bilingual stock(Cover.Answer answer, Optional<OfGroup> cover) {
    if (answer instanceof Cover.Answer.Silent) {
      return new Bilingual(
          "库存服务无应答，仅据价格判断", "inventory did not answer, this stands on the price alone");
    }
    return cover
        .filter(it -> it.days() != null)
        .map(
            it ->
                new Bilingual(
                    "可供 %s 天（%s）".formatted(it.days(), it.levelZh()),
                    "%s days of cover (%s)".formatted(it.days(), it.level())))
        .orElse(
            new Bilingual("可供天数未知，仅据价格判断", "cover is not known, this stands on the price alone"));
  }
}
