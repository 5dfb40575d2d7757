package org.cailanzi.platform.table.file;

import java.math.BigDecimal;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

/** How a workbook dresses a number: Excel keeps days and shares as numbers and tells by format. */
record NumberLook(boolean isDay, boolean isShare) {
  static final NumberLook PLAIN = new NumberLook(false, false);

  static NumberLook of(int formatId, @Nullable String format) {
    var pattern = format == null ? BuiltinFormats.getBuiltinFormat(formatId) : format;
    if (pattern == null || pattern.startsWith("reserved-")) {
      // 27–36 and 50–58 are the dates of Chinese Excel, which no file spells out and POI reserves.
      boolean chineseDay = (formatId >= 27 && formatId <= 36) || (formatId >= 50 && formatId <= 58);
      return new NumberLook(chineseDay, false);
    }
    var unquoted = pattern.replaceAll("\"[^\"]*\"|\\\\.", "");
    return new NumberLook(DateUtil.isADateFormat(formatId, pattern), unquoted.contains("%"));
  }

  Cell cell(BigDecimal raw, boolean from1904) {
    if (isDay && DateUtil.isValidExcelDate(raw.doubleValue())) {
      var at = DateUtil.getLocalDateTime(raw.doubleValue(), from1904, true);
      return at == null ? new Cell.Fault(raw.toPlainString()) : new Cell.Moment(at);
    }
    if (isShare) {
      return Cell.number(raw, Cell.Look.PERCENT);
    }
    return Cell.number(raw, from1904 ? Cell.Look.PLAIN : Cell.Look.SERIAL);
  }
}
