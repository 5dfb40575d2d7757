package org.cailanzi.suite.city;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.cailanzi.platform.city.CityProfile;
import org.cailanzi.suite.table.Table;

/**
 * Quotes of the base date and of the day. Every place has its own level, a few per cent around the
 * table's; {@link #DEAR} are above a ceiling on purpose.
 */
final class Prices {
  /** Place and goods whose price of the day is a third above the table's. */
  private static final Map<String, List<String>> DEAR =
      Map.of(
          "WX-SM-320213", List.of("GREENS", "PORK"),
          "WX-SM-320211", List.of("CABBAGE"),
          "WX-CP-320214052", List.of("POTATO", "TOMATO"));

  private static final BigDecimal THIRD_ABOVE = new BigDecimal("1.34");

  private final LocalDate day;
  private final LocalDate base;
  private final Random random;
  private final Table quotes = new Table("point", "commodity", "stage", "price", "unit", "day");

  Prices(CityProfile city, Random random) {
    this.day = city.day();
    this.base = city.rules().priceBaseDate();
    this.random = random;
  }

  Table quote(List<Site> sites, List<Goods> goods) {
    for (Site site : sites) {
      if (site.sells()) {
        goods.forEach(it -> retail(site, it));
      } else if (site.is(Site.MARKET)) {
        goods.forEach(it -> wholesale(site, it));
      }
    }
    return quotes;
  }

  private void retail(Site site, Goods goods) {
    BigDecimal level = BigDecimal.valueOf(970 + random.nextInt(61), 3);
    add(site.code(), goods, "retail", goods.baseYuan().multiply(level), base);
    BigDecimal now = goods.dayYuan().multiply(level);
    boolean dear = DEAR.getOrDefault(site.code(), List.of()).contains(goods.commodity());
    add(site.code(), goods, "retail", dear ? now.multiply(THIRD_ABOVE) : now, day);
  }

  private void wholesale(Site site, Goods goods) {
    for (int back = 3; back >= 0; back--) {
      BigDecimal about = goods.baseYuan().multiply(goods.wholesaleShare());
      add(site.code(), goods, "wholesale", about, base.minusDays(back));
    }
    BigDecimal now = goods.dayYuan().multiply(goods.wholesaleShare());
    add(site.code(), goods, "wholesale", now, day);
  }

  private void add(String point, Goods goods, String stage, BigDecimal yuan, LocalDate on) {
    BigDecimal cents = yuan.setScale(2, RoundingMode.HALF_UP);
    quotes.add(point, goods.commodity(), stage, cents, goods.unit(), on);
  }
}
