package org.cailanzi.inventory.cover;

import java.util.Locale;
import org.cailanzi.platform.problem.Bilingual;

/** Why nobody can say how long the goods last. */
enum Unknown {
  NO_STOCK_REPORTED(
      "没有网点或报表列出此类库存；已归入汇总的网点随汇总计入",
      "No site or report lists such stock; sites that belong to a summary count through it"),
  WITHIN_PARENT("库存只随上一级类别合计报告，未单列", "Stock is reported within the group above it, not apart"),
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
