package org.cailanzi.platform.table.shape;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DateUtil;
import org.cailanzi.platform.table.file.Cell;

/** Cells read as days, in each way Chinese tables write them; none in which day and month swap. */
final class DayCells {
  private static final Pattern DAY =
      Pattern.compile(
          "(\\d{4})(?:-(\\d{1,2})-|/(\\d{1,2})/|\\.(\\d{1,2})\\.|年(\\d{1,2})月|(\\d{2}))(\\d{1,2})日?"
              + "(?:[ T]*(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:\\.0+)?)?)?");
  private static final Pattern NO_YEAR =
      Pattern.compile("\\d{1,2}月\\d{1,2}日.*|\\d{1,2}[./-]\\d{1,2}");
  private static final int LONGEST = 40;
  // Serials of 1954 to 2119: a smaller number is more likely a quantity in the wrong column.
  private static final int FIRST_SERIAL = 20_000;
  private static final int LAST_SERIAL = 80_000;

  private DayCells() {}

  static Reading<LocalDate> day(Cell cell) {
    return moment(cell)
        .then(
            at ->
                at.toLocalTime().equals(LocalTime.MIDNIGHT)
                    ? new Reading.Read<>(at.toLocalDate())
                    : Reading.wrong(
                        "day-with-time",
                        "只要日期，不要时刻：" + at.toLocalDate(),
                        "Only the day, without a time: " + at.toLocalDate()));
  }

  static Reading<LocalDateTime> moment(Cell cell) {
    return switch (cell) {
      case Cell.Moment(var at) -> plausible(at);
      case Cell.Numeric(var value, var look) -> ofNumber(value, look);
      case Cell.Text(var text) -> ofText(text);
      case Cell.Fault _ -> WordCells.fault();
      default -> notADay();
    };
  }

  private static Reading<LocalDateTime> ofNumber(BigDecimal value, Cell.Look look) {
    if (look == Cell.Look.SERIAL
        && value.doubleValue() >= FIRST_SERIAL
        && value.doubleValue() < LAST_SERIAL) {
      return plausible(DateUtil.getLocalDateTime(value.doubleValue(), false, true));
    }
    return value.scale() <= 0 && value.precision() == 8 ? ofText(value.toPlainString()) : notADay();
  }

  private static Reading<LocalDateTime> ofText(String text) {
    var half = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    var found = DAY.matcher(half);
    if (half.length() > LONGEST || !found.matches()) {
      return NO_YEAR.matcher(half).matches()
          ? Reading.wrong(
              "day-without-year", "日期缺少年份，请写成 2022-04-06", "The year is missing; write 2022-04-06")
          : notADay();
    }
    try {
      var at = LocalDate.of(group(found, 1), month(found), group(found, 7));
      return plausible(at.atTime(group(found, 8), group(found, 9), group(found, 10)));
    } catch (DateTimeException impossible) {
      return Reading.wrong(
          "no-such-day", "没有这一天或这一时刻，请核对", "There is no such day or time; check it");
    }
  }

  private static int month(Matcher found) {
    int month = 0;
    for (int i = 2; i <= 6; i++) {
      month += group(found, i);
    }
    return month;
  }

  private static int group(Matcher found, int group) {
    var digits = found.group(group);
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  private static Reading<LocalDateTime> plausible(LocalDateTime at) {
    return at.getYear() < 1900 || at.getYear() > 2199
        ? Reading.wrong(
            "day-out-of-range", "年份应在 1900 至 2199 之间", "The year must lie in 1900 to 2199")
        : new Reading.Read<>(at);
  }

  private static <T> Reading<T> notADay() {
    return Reading.wrong("not-a-day", "日期请写成 2022-04-06", "Write days as 2022-04-06");
  }
}
