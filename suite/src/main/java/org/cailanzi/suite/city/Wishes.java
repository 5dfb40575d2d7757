package org.cailanzi.suite.city;

import java.util.List;
import java.util.Random;
import org.cailanzi.suite.table.Row;
import org.cailanzi.suite.table.Table;

/**
 * What some of the invented dwellings ask for tomorrow afternoon, so that the city's first day has
 * a round to plan: a staple, a vegetable that keeps, and a leafy one.
 */
final class Wishes {
  private static final int DWELLINGS = 40;
  private static final List<String> STAPLE = List.of("RICE", "FLOUR", "EGGS", "TOFU");
  private static final List<String> STORABLE = List.of("POTATO", "CARROT", "ONION", "CABBAGE");
  private static final List<String> LEAFY = List.of("SPINACH", "CELERY", "LETTUCE", "CHIVES");

  private final Random random;

  Wishes(Random random) {
    this.random = random;
  }

  /** One request of each of the last dwellings, in 斤. */
  Table of(Table dwellings) {
    Table wishes =
        new Table(
            "request",
            "dwelling",
            "staple",
            "stapleJin",
            "storable",
            "storableJin",
            "leafy",
            "leafyJin");
    List<Row> all = dwellings.rows();
    for (Row row : all.subList(Math.max(0, all.size() - DWELLINGS), all.size())) {
      String dwelling = row.text("dwelling");
      wishes.add(
          "sample-" + dwelling,
          dwelling,
          pick(STAPLE),
          1 + random.nextInt(2),
          pick(STORABLE),
          1 + random.nextInt(3),
          pick(LEAFY),
          1);
    }
    return wishes;
  }

  private String pick(List<String> goods) {
    return goods.get(random.nextInt(goods.size()));
  }
}
