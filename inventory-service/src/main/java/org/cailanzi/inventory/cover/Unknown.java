package org.cailanzi.inventory.cover;

import java.util.Locale;
import org.cailanzi.platform.problem.Bilingual;

/** Why nobody can say how long the goods last. */
enum Unknown {
  NO_STOCK_REPORTED(
      "没有网点或报表列出可按重量计的此类库存；已归入汇总的网点随汇总计入",
      "No site or report lists such stock by weight; sites of a summary count through it"),
  WITHIN_PARENT("库存只随上一级类别合计报告，未单列", "Stock is reported within the group above it, not apart"),
  COUNTED_APART(
      "各类不能互相替代，不合计天数，请看下级各类",
      "Its kinds cannot stand in for each other: days are reckoned of the groups below it, not of their sum"),
  DAY_TO_COME(
      "这一天还没到；何时断档按今天推算，见今天的可供天数",
      "This day is still to come; today's cover tells when goods run out"),
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
