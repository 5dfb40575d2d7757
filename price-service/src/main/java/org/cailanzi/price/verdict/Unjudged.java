package org.cailanzi.price.verdict;

import java.time.LocalDate;
import java.util.List;
import org.cailanzi.platform.measure.UnitPrice;
import org.cailanzi.platform.problem.Bilingual;
import org.cailanzi.price.ceiling.Ceiling;

/**
 * A ceiling in force by which nothing could be judged, and why; nothing is guessed in its stead.
 *
 * @param day of which the price that it lacks would have to be, or on which the product was
 *     replaced
 * @param seen the doubtful price and the one before it, or the prices that make no margin, or the
 *     price of another product
 */
public record Unjudged(Ceiling ceiling, Lacking lacking, LocalDate day, List<Reference> seen) {

  /** Why, as it is told to people. */
  public Bilingual words() {
    Bilingual reason =
        switch (lacking) {
          case BASE_PRICE ->
              new Bilingual(
                  "本点在基准日 " + day + " 及其前无该商品的近期成交价",
                  "the point has no price of the base date " + day + " or shortly before it");
          case BASE_COST ->
              new Bilingual(
                  "本点没有与 " + day + " 价格相应的进价",
                  "the point has no cost to go with its price of " + day);
          case BASE_BELOW_COST ->
              new Bilingual(
                  "基准日售价 %s 低于进价 %s，没有可比的差价"
                      .formatted(seen.getFirst().price().normal(), seen.getLast().price().normal()),
                  "on the base date it sold at %s, below its cost of %s, which is no margin to be held to"
                      .formatted(
                          seen.getFirst().price().normal(), seen.getLast().price().normal()));
          case COST ->
              new Bilingual("本点没有 " + day + " 的近期进价", "the point has no recent cost on " + day);
          case WHOLESALE ->
              new Bilingual("没有 " + day + " 的批发价", "there is no wholesale price of " + day);
          case PERISHABILITY ->
              new Bilingual(
                  "该商品没有文件所列的易腐类别", "the goods are in no perishability class that the order names");
          case DOUBT -> doubt();
          case REPLACED ->
              new Bilingual(
                  "代表品已于 %s 更换，%s 的价格 %s 是另一商品的，不可比"
                      .formatted(day, seen.getFirst().day(), seen.getFirst().price().normal()),
                  "the product was replaced on %s, so that the price %s of %s is one of another"
                      .formatted(day, seen.getFirst().price().normal(), seen.getFirst().day()));
        };
    return new Bilingual(
        "不能按" + ceiling.name().zh() + "判定：" + reason.zh(),
        "not judgeable by " + ceiling.name().en() + ", because " + reason.en());
  }

  private Bilingual doubt() {
    UnitPrice price = seen.getFirst().price().normal();
    if (seen.size() == 1) {
      return new Bilingual(
          "%s 的价格 %s 存疑，须先核实".formatted(day, price),
          "the price %s of %s is doubted and has to be checked first".formatted(price, day));
    }
    UnitPrice before = seen.getLast().price().normal();
    return new Bilingual(
        "%s 的价格 %s 与此前 %s 相比疑似单位有误，须先核实".formatted(day, price, before),
        "the price %s of %s looks like a slip of the unit after %s and has to be checked first"
            .formatted(price, day, before));
  }
}
