package org.cailanzi.suite.city;

import java.util.Map;
import org.cailanzi.suite.table.Row;
import org.cailanzi.suite.table.Table;

/** The stock tables as daily reports: every row of a table is a row of the report, in its order. */
final class ChangchunReports {
  private ChangchunReports() {}

  static Table keyGoods(Table supply) {
    Table reports =
        new Table(
            "site",
            "day",
            "commodity",
            "opening",
            "in",
            "out",
            "closing",
            "unit",
            "reportedCoverDays");
    for (Row row : supply.rows()) {
      reports.add(
          ChangchunSites.SUMMARY,
          row.text("report_date"),
          row.text("commodity"),
          "",
          row.text("daily_in_t"),
          row.text("daily_out_t"),
          row.text("stock_t"),
          "t",
          row.text("cover_days"));
    }
    return reports;
  }

  static Table ledger(Table ledger, Map<String, String> codes) {
    Table reports =
        new Table("site", "day", "commodity", "opening", "in", "out", "closing", "unit");
    for (Row row : ledger.rows()) {
      reports.add(
          codes.getOrDefault(row.text("unit"), ""),
          row.text("date"),
          "VEGETABLES",
          row.text("opening_t"),
          row.text("in_t"),
          row.text("out_t"),
          row.text("closing_t"),
          "t");
    }
    return reports;
  }
}
