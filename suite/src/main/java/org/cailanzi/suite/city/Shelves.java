package org.cailanzi.suite.city;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.cailanzi.suite.table.Table;

/** What was received on the sample's day: two lots of everything at each place that sells. */
final class Shelves {
  private static final List<String> ORIGINS = List.of("山东寿光", "江苏徐州", "江苏无锡", "安徽", "云南");

  private final LocalDate day;
  private final Random random;
  private final Table receipts =
      new Table(
          "key", "site", "commodity", "quantity", "unit", "lot", "origin", "supplier", "expires");

  Shelves(LocalDate day, Random random) {
    this.day = day;
    this.random = random;
  }

  Table fill(List<Site> sites, List<Goods> goods) {
    for (Site site : sites) {
      if (site.sells()) {
        long scale = site.is(Site.SUPERMARKET) ? 4 : 1;
        goods.forEach(it -> lots(site, it, it.shelf() * scale));
      } else if (site.is(Site.RESERVE)) {
        goods.stream()
            .filter(it -> kept(site).contains(it.commodity()))
            .forEach(it -> lot(site, it, it.stock() * 100, "R", it.shelfDays()));
      }
    }
    return receipts;
  }

  private static List<String> kept(Site reserve) {
    return switch (reserve.code()) {
      case "WX-RSV-VEG" -> List.of("CABBAGE", "RADISH", "CARROT", "POTATO", "ONION");
      case "WX-RSV-GRAIN" -> List.of("RICE", "FLOUR", "SOYOIL");
      default -> List.of("PORK", "BEEF");
    };
  }

  // An older and smaller lot beside a fresh one, so that "first expired, first out" shows.
  private void lots(Site site, Goods goods, long about) {
    long fresh = Math.round(about * (0.7 + 0.6 * random.nextDouble()));
    lot(site, goods, fresh, "A", goods.shelfDays());
    if (goods.shelfDays() > 2) {
      lot(site, goods, Math.max(1, fresh / 5), "B", goods.shelfDays() / 2);
    }
  }

  private void lot(Site site, Goods goods, long quantity, String letter, int days) {
    String lot = goods.commodity() + "-" + day + "-" + letter;
    String key = site.code() + "-" + lot;
    String origin = ORIGINS.get(random.nextInt(ORIGINS.size()));
    receipts.add(
        key,
        site.code(),
        goods.commodity(),
        quantity,
        goods.quantityUnit(),
        lot,
        origin,
        "样例供应商",
        day.plusDays(days));
  }
}
