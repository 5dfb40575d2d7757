package org.cailanzi.price.intake;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.cailanzi.price.quote.DayKey;
import org.cailanzi.price.quote.Stage;

/** A seeded table of retail prices, with dear and broken rows counted. */
final class LongQuotes {
  static final LocalDate FIRST = LocalDate.of(2020, 1, 20);
  private static final int DEAR_IN = 200;
  private static final int BROKEN_IN = 20_000;

  /**
   * By day, then point, then goods; or each point's goods one after the other, all days of each.
   */
  enum Order {
    DAYS,
    SERIES
  }

  long rows;
  long broken;
  private final Random random = new Random(20200120);
  private final int points;
  private final List<String> goods;
  private final int[][] fen;

  LongQuotes(int points, List<String> goods) {
    this.points = points;
    this.goods = goods;
    this.fen = new int[points][goods.size()];
  }

  static String point(int number) {
    return "P-%04d".formatted(number);
  }

  /** What goods cost at first, in fen for 500 g, within 5 % from point to point. */
  static int level(int item) {
    return 200 + 37 * item;
  }

  /** The names of the days that are kept of it, so many at a time, in the order of days. */
  static List<List<String>> days(int points, int days, int atOnce) {
    List<String> all = new ArrayList<>();
    for (int day = 0; day < days; day++) {
      for (int point = 0; point < points; point++) {
        all.add(new DayKey(point(point), Stage.RETAIL, FIRST.plusDays(day)).id());
      }
    }
    return IntStream.range(0, Math.ceilDiv(all.size(), atOnce))
        .mapToObj(it -> all.subList(it * atOnce, Math.min((it + 1) * atOnce, all.size())))
        .toList();
  }

  /** Its rows for so many days. */
  void write(Path file, int days, Order order) throws IOException {
    for (int[] point : fen) {
      for (int item = 0; item < point.length; item++) {
        point[item] = level(item) * (95 + random.nextInt(11)) / 100;
      }
    }
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write("point,commodity,stage,price,unit,day\n");
      if (order == Order.DAYS) {
        for (int day = 0; day < days; day++) {
          for (int point = 0; point < points; point++) {
            for (int item = 0; item < goods.size(); item++) {
              row(out, point, item, day);
            }
          }
        }
      } else {
        for (int point = 0; point < points; point++) {
          for (int item = 0; item < goods.size(); item++) {
            for (int day = 0; day < days; day++) {
              row(out, point, item, day);
            }
          }
        }
      }
    }
  }

  private void row(BufferedWriter out, int point, int item, int day) throws IOException {
    rows++;
    out.write(point(point) + "," + goods.get(item) + ",retail," + price(point, item));
    out.write(",元/500g," + FIRST.plusDays(day) + "\n");
  }

  private String price(int point, int item) {
    if (random.nextInt(BROKEN_IN) == 0) {
      broken++;
      return "暂缺";
    }
    int about = fen[point][item];
    fen[point][item] = Math.max(50, about + about * (random.nextInt(5) - 2) / 200);
    int asked = random.nextInt(DEAR_IN) == 0 ? level(item) * 3 / 2 : fen[point][item];
    return "%d.%02d".formatted(asked / 100, asked % 100);
  }
}
