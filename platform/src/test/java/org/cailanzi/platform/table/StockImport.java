package org.cailanzi.platform.table;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cailanzi.platform.table.file.TableFile;
import org.cailanzi.platform.table.file.TableLimits;
import org.cailanzi.platform.table.row.Finding;
import org.cailanzi.platform.table.row.Mapping;
import org.cailanzi.platform.table.row.Row;
import org.cailanzi.platform.table.shape.Field;
import org.cailanzi.platform.table.shape.TableShape;

/** A small import as a service would declare it, and what it has written. */
final class StockImport {
  static final Field<LocalDate> DAY =
      Field.day("day").orNamed("日期", "date").describedAs("营业日", "Business day").needed();
  static final Field<String> SITE = Field.text("site").orNamed("单位", "unit").needed();
  static final Field<BigDecimal> TONNES =
      Field.decimal("tonnes")
          .orNamed("库存（吨）", "stock_t")
          .must(it -> it.signum() >= 0, "negative", "不能为负数", "Must not be negative");
  static final Field<String> NOTE = Field.text("note").orNamed("备注");
  static final TableShape SHAPE =
      TableShape.titled("库存", "Stock", DAY, SITE, TONNES, NOTE).keyedBy(DAY, SITE);

  record Line(LocalDate day, String site, Optional<BigDecimal> tonnes) {}

  final List<Line> written = new ArrayList<>();
  final TableImport<Line> stock = TableImport.of(SHAPE, StockImport::line, written::addAll);

  private static Line line(Row row) {
    return new Line(row.get(DAY), row.get(SITE), row.find(TONNES));
  }

  ImportReport all(String text) {
    return run(text, "{}", ImportMode.ALL_OR_NOTHING);
  }

  ImportReport good(String text) {
    return run(text, "{}", ImportMode.GOOD_ROWS);
  }

  ImportReport run(String text, String mapping, ImportMode mode) {
    return stock.run(request(text.getBytes(StandardCharsets.UTF_8), mapping, mode));
  }

  ImportReport good(byte[] file) {
    return stock.run(request(file, "{}", ImportMode.GOOD_ROWS));
  }

  static ImportRequest request(byte[] file, String mapping, ImportMode mode) {
    return new ImportRequest(
        TableFile.spool(new ByteArrayInputStream(file), "stock.csv", TableLimits.standard()),
        Mapping.parse(mapping),
        mode,
        false);
  }

  static Finding only(ImportReport report) {
    if (report.findings().size() != 1) {
      throw new AssertionError("Not one finding but " + report.findings());
    }
    return report.findings().getFirst();
  }
}
