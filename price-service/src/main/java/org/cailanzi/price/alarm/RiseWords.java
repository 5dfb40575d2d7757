package org.cailanzi.price.alarm;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.cailanzi.platform.city.FigureRules.Relief.Step;
import org.cailanzi.platform.problem.Bilingual;
import org.cailanzi.price.figure.Change;

/** Says a rise and what it is measured by in words, in Chinese and in English. */
final class RiseWords {
  private RiseWords() {}

  /** A change with the points it rests on, and the threshold it is above. */
  static Bilingual above(
      Bilingual place, Bilingual goods, Change.Known change, BigDecimal threshold) {
    int points = change.relative().points();
    String shown = change.relative().shown();
    return new Bilingual(
        "%s%s %s 较 %s %s（%d 个采价点几何平均，沿用前价 %d 个）> %s"
            .formatted(
                place.zh(),
                goods.zh(),
                change.to(),
                change.from(),
                shown,
                points,
                change.imputed(),
                percent(threshold)),
        "%s, %s: %s on %s %s (geometric mean of %d points, %d of them carried forward) > %s"
            .formatted(
                place.en(),
                goods.en(),
                change.to(),
                change.from(),
                shown,
                points,
                change.imputed(),
                percent(threshold)));
  }

  /** Why a grade stands. */
  static Bilingual grade(Raised raised) {
    var grade = raised.grade();
    return new Bilingual(
        "日涨幅超过 %s 或周涨幅超过 %s：%d 个区（须 %d 个），%d 种商品（须 %d 种）或持续 %d 天（须 %d 天）"
            .formatted(
                percent(grade.day()),
                percent(grade.week()),
                raised.districts(),
                grade.districts(),
                raised.kinds(),
                grade.kinds(),
                raised.lasted(),
                grade.days()),
        ("above %s in a day or %s in a week: in %d districts (%d needed), "
                + "%d kinds of goods (%d needed) or for %d days (%d needed)")
            .formatted(
                percent(grade.day()),
                percent(grade.week()),
                raised.districts(),
                grade.districts(),
                raised.kinds(),
                grade.kinds(),
                raised.lasted(),
                grade.days()));
  }

  /** A rise that has to be filed. */
  static Bilingual filing(ToFile it, Bilingual point, Bilingual goods) {
    String limit = percent(it.rule().rise());
    int days = it.rule().days();
    return new Bilingual(
        "%s%s %s %s，较 %s 的 %s %s ≥ %s（%s），须在 24 小时内备案"
            .formatted(
                point.zh(),
                goods.zh(),
                it.day(),
                it.price(),
                it.before().said(),
                it.before().price(),
                it.rise().shown(),
                limit,
                days == 1 ? "单次" : days + " 日内"),
        "%s, %s: %s on %s, %s on the %s of %s >= %s %s: to be filed within 24 hours"
            .formatted(
                point.en(),
                goods.en(),
                it.price(),
                it.day(),
                it.rise().shown(),
                it.before().price(),
                it.before().said(),
                limit,
                days == 1 ? "at once" : "within " + days + " days"));
  }

  static Bilingual foodRelief(BigDecimal food, BigDecimal limit) {
    return new Bilingual(
        "食品价格同比 %s ≥ %s".formatted(percent(food), percent(limit)),
        "food prices %s on a year before >= %s".formatted(percent(food), percent(limit)));
  }

  static Bilingual consumerRelief(BigDecimal consumer, Optional<Step> step, List<Step> steps) {
    String sign = step.isPresent() ? "≥" : "<";
    String limit =
        step.or(() -> steps.stream().findFirst()).map(it -> percent(it.from())).orElse("");
    return new Bilingual(
        "居民消费价格同比 %s %s %s".formatted(percent(consumer), sign, limit),
        "consumer prices %s on a year before %s %s"
            .formatted(percent(consumer), step.isPresent() ? ">=" : "<", limit));
  }

  static Bilingual payment(Bilingual because, BigDecimal allowance, Step step, BigDecimal amount) {
    String sum = "%s ÷ %d = %s".formatted(allowance.toPlainString(), step.divisor(), amount);
    return new Bilingual(
        because.zh() + "；每人补贴 " + sum + " 元", because.en() + "; a person gets " + sum + " yuan");
  }

  /** A share as a percentage: {@code 30%}. */
  static String percent(BigDecimal share) {
    return share.movePointRight(2).stripTrailingZeros().toPlainString() + "%";
  }
}
