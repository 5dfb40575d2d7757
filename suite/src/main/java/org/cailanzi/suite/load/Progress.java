package org.cailanzi.suite.load;

import java.io.PrintStream;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** Tells whoever waits what is being loaded, and what the tables contradict, row by row. */
final class Progress {
  /** The rest is in the report file. */
  private static final int FINDINGS_SHOWN = 20;

  private final PrintStream out;

  Progress(PrintStream out) {
    this.out = out;
  }

  void skipped(int number, int of, LoadPlan.Step step) {
    out.printf("  [%d/%d] %s: 已导入 already loaded%n", number, of, step.what());
  }

  void done(int number, int of, StepReport report) {
    out.printf(
        Locale.ROOT,
        "  [%d/%d] %s: %,d 行 rows, %,d 接受 taken, %,d 拒绝 refused%s%s, %.1f s%n",
        number,
        of,
        report.what(),
        report.rows(),
        report.accepted(),
        report.rejected(),
        counted(report.repeated(), "重复 repeated"),
        counted(report.skipped(), "非本步 not of this step"),
        report.millis() / 1000.0);
    report.findings().stream()
        .limit(FINDINGS_SHOWN)
        .forEach(it -> out.println("        " + line(report.table(), it)));
    int more = report.findings().size() - FINDINGS_SHOWN;
    if (more > 0) {
      out.printf("        … 另有 %d 条, %d more in load-report.json%n", more, more);
    }
  }

  private static String counted(long rows, String what) {
    return rows == 0 ? "" : String.format(Locale.ROOT, ", %,d %s", rows, what);
  }

  private static String line(String table, JsonNode finding) {
    JsonNode row = finding.path("row");
    String where = row.isMissingNode() ? table : table + " 第 " + row.asString() + " 行 row";
    String column = finding.path("column").asString("");
    String value = finding.path("value").asString("");
    String cell = column.isEmpty() ? "" : " " + column + "=" + value;
    JsonNode fix = finding.path("fix");
    return where + cell + ": " + fix.path("zh").asString("") + " · " + fix.path("en").asString("");
  }
}
