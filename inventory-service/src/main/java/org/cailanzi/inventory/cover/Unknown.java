package org.cailanzi.inventory.cover;

import java.util.Locale;
import org.cailanzi.platform.problem.Bilingual;

/** Why nobody can say how long the goods last. */
enum Unknown {
  NO_STOCK_REPORTED("没有网点报告库存", "No site reports any stock"),
  NO_DEMAND("没有人口数据，也没有近期销量", "Neither a population nor recent sales are known");

  private final String zh;
  private final String en;

  Unknown(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  Bilingual text() {
    return new Bilingual(zh, en);
  }

  String wireName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
