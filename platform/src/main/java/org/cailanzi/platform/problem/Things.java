package org.cailanzi.platform.problem;

import java.util.Map;

/** What people call the kinds of things that may not be found. */
final class Things {
  private static final Map<String, String> CHINESE =
      Map.ofEntries(
          Map.entry("act", "办理事项"),
          Map.entry("case", "案件"),
          Map.entry("ceiling", "限价"),
          Map.entry("commodity", "商品"),
          Map.entry("disaster-mode", "灾害状态"),
          Map.entry("dwelling", "住户"),
          Map.entry("group", "商品类别"),
          Map.entry("import", "导入"),
          Map.entry("movement", "出入库"),
          Map.entry("node", "道路节点"),
          Map.entry("offer", "供货意向"),
          Map.entry("order", "订单"),
          Map.entry("photo", "照片"),
          Map.entry("point", "采价点"),
          Map.entry("price-report", "价格举报"),
          Map.entry("proof", "凭证"),
          Map.entry("proposal", "补货方案"),
          Map.entry("quote", "报价"),
          Map.entry("recall", "召回"),
          Map.entry("report", "填报"),
          Map.entry("request", "申请"),
          Map.entry("round", "配送趟次"),
          Map.entry("site", "供应点"),
          Map.entry("stock", "库存"),
          Map.entry("substitution", "代表品更换"),
          Map.entry("supplier", "供应商"),
          Map.entry("transfer", "调拨"));

  private Things() {}

  /** Its name; one that is not listed is called by its word. */
  static Bilingual named(String what) {
    return new Bilingual(CHINESE.getOrDefault(what, what), what.replace('-', ' '));
  }
}
