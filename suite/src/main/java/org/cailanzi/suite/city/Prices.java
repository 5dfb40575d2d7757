package org.cailanzi.suite.city;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.cailanzi.platform.city.CityProfile;
import org.cailanzi.suite.table.Table;

/**
 * Quotes of the base date and of the day, and at some places of forty days: some goods daily, the
 * others twice a week. Every place has its own level, a few per cent around the table's; {@link
 * #DEAR} are above a ceiling on purpose, and nothing else is.
 */
final class Prices {
  /** Place and goods whose price of the day is a third above the table's. */
  private static final Map<String, List<String>> DEAR =
      Map.of(
          "WX-SM-320213", List.of("GREENS", "PORK"),
          "WX-SM-320211", List.of("CABBAGE"),
          "WX-CP-320214052", List.of("POTATO", "TOMATO"));

  private static final BigDecimal THIRD_ABOVE = new BigDecimal("1.34");

  /** Beside the supermarkets: one district's places, enough for figures of its own. */
  private static final Set<String> DAILY =
      Set.of("WX-CP-320213001", "WX-CP-320213002", "WX-CP-320213003", "WX-CP-320213004");

  private final LocalDate day;
  private final LocalDate base;
  private final Random random;
  private final Course course;
  private final Table quotes =
      new Table("point", "commodity", "stage", "price", "unit", "day", "note");
  private final Map<List<String>, BigDecimal> last = new HashMap<>();

  Prices(CityProfile city, Random random) {
    this.day = city.day();
    this.base = city.rules().priceBaseDate();
    this.random = random;
    this.course = new Course(base, day);
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
    boolean daily = site.is(Site.SUPERMARKET) || DAILY.contains(site.code());
    boolean dear = DEAR.getOrDefault(site.code(), List.of()).contains(goods.commodity());
    for (LocalDate on : daily ? course.days(goods) : List.of(base, day)) {
      BigDecimal yuan = course.yuan(goods, on).multiply(level);
      add(
          site.code(),
          goods,
          "retail",
          dear && on.equals(day) ? yuan.multiply(THIRD_ABOVE) : yuan,
          on);
    }
  }

  private void wholesale(Site site, Goods goods) {
    Set<LocalDate> days = new TreeSet<>(course.days(goods));
    for (int back = 3; back > 0; back--) {
      days.add(base.minusDays(back));
    }
    for (LocalDate on : days) {
      BigDecimal about = on.isAfter(base) ? course.yuan(goods, on) : goods.baseYuan();
      add(site.code(), goods, "wholesale", about.multiply(goods.wholesaleShare()), on);
    }
  }

  private void add(String point, Goods goods, String stage, BigDecimal yuan, LocalDate on) {
    BigDecimal cents = yuan.setScale(2, RoundingMode.HALF_UP);
    BigDecimal before = last.put(List.of(point, goods.commodity(), stage), cents);
    quotes.add(
        point,
        goods.commodity(),
        stage,
        cents,
        goods.unit(),
        on,
        before == null ? "" : why(before, cents));
  }

  /** What a collector writes beside a price that moved by more than two per cent (rule P3). */
  private static String why(BigDecimal before, BigDecimal now) {
    BigDecimal moved = now.subtract(before);
    if (moved.abs().multiply(BigDecimal.valueOf(50)).compareTo(before) <= 0) {
      return "";
    }
    return moved.signum() > 0 ? "节后上市量少，进价上涨" : "外地货到，上市量增加";
  }
}
