package org.cailanzi.platform.table.shape;

import org.cailanzi.platform.problem.Bilingual;

/** How a field's cells are written, to be told to whoever fills the table in. */
public enum FieldType {
  TEXT("文字", "text"),
  CODE("代码，前导零保留", "code; leading zeros count"),
  WHOLE("整数，如 1200", "whole number such as 1200"),
  DECIMAL("数字，如 12.5，不带单位", "number such as 12.5, without a unit"),
  SHARE("百分比，如 14.2%", "share such as 14.2%"),
  DAY("日期，如 2022-04-06", "day such as 2022-04-06"),
  MOMENT("日期时间，如 2022-04-06 08:30", "day and time such as 2022-04-06 08:30"),
  FLAG("是或否", "yes or no"),
  CHOICE("固定词之一", "one of a few words");

  private final String zh;
  private final String en;

  FieldType(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  public Bilingual shown() {
    return new Bilingual(zh, en);
  }
}
