package org.cailanzi.suite.city;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.cailanzi.suite.table.Table;

/**
 * The daily forms of the last eight days: what the key suppliers hold together, and what the
 * wholesale market reports of its own. The market's sheet has two mistakes on purpose, for an
 * import to find.
 */
final class DailyReports {
  static final int DAYS = 8;

  private static final List<String> MARKET_GOODS = List.of("GREENS", "CABBAGE", "POTATO");

  private final LocalDate day;
  private final Random random;
  private final Table reports =
      new Table("site", "day", "commodity", "unit", "opening", "in", "out", "closing", "inTransit");

  DailyReports(LocalDate day, Random random) {
    this.day = day;
    this.random = random;
  }

  Table fill(List<Goods> goods) {
    for (Goods each : goods) {
      forms(WuxiSites.SUMMARY, each, each.stock(), each.out(), 0);
    }
    for (Goods each : goods) {
      if (MARKET_GOODS.contains(each.commodity())) {
        forms(WuxiSites.MARKET, each, each.stock() / 4, each.out() / 3, slip(each));
      }
    }
    return reports;
  }

  /** Tonnes by which the closing of three days ago is mistyped. */
  private static long slip(Goods goods) {
    return goods.commodity().equals("CABBAGE") ? 90 : 0;
  }

  private void forms(String site, Goods goods, long stock, long out, long slip) {
    long opening = stock + out / 2;
    for (int back = DAYS - 1; back >= 0; back--) {
      long sold = about(out, 0.08);
      // The last day ends on the stock of the table; the days before wander towards it.
      long closing = back == 0 ? stock : stock + Math.round(out * 0.06 * back);
      long in = closing - opening + sold;
      long wrong = back == 3 ? slip : 0;
      reports.add(
          site,
          day.minusDays(back),
          goods.commodity(),
          goods.reportUnit(),
          opening,
          in,
          sold,
          closing + wrong,
          back == 0 ? about(out / 4, 0.2) : "");
      opening = closing;
    }
  }

  private long about(long amount, double spread) {
    return Math.round(amount * (1 + spread * (2 * random.nextDouble() - 1)));
  }
}
