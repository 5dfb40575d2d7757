package org.cailanzi.platform.problem;

import java.util.Map;

/** What people call the things that have an address, by their stable word. */
final class Nouns {
  private static final Map<String, String> ZH =
      Map.ofEntries(
          Map.entry("act", "操作"),
          Map.entry("case", "案件"),
          Map.entry("ceiling", "限价令"),
          Map.entry("commodity", "商品"),
          Map.entry("disaster-mode", "应急价格措施"),
          Map.entry("drift check", "账实核对"),
          Map.entry("dwelling", "住户"),
          Map.entry("group", "商品类别"),
          Map.entry("import", "导入"),
          Map.entry("movement", "流水"),
          Map.entry("node", "路口"),
          Map.entry("offer", "报盘"),
          Map.entry("order", "订单"),
          Map.entry("photo", "照片"),
          Map.entry("point", "采价点"),
          Map.entry("price-report", "价格举报"),
          Map.entry("proof", "证据"),
          Map.entry("proposal", "补货方案"),
          Map.entry("quote", "报价"),
          Map.entry("recall", "召回"),
          Map.entry("report", "日报"),
          Map.entry("request", "需求"),
          Map.entry("round", "配送路线"),
          Map.entry("site", "网点"),
          Map.entry("stock", "库存"),
          Map.entry("substitution", "代表品更换"),
          Map.entry("supplier", "供应商"),
          Map.entry("transfer", "调拨"));

  private Nouns() {}

  /** The Chinese noun; the word itself where there is none. */
  static String zh(String what) {
    return ZH.getOrDefault(what, what);
  }
}
