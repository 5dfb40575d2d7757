package org.cailanzi.platform.table.shape;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.regex.Pattern;
import org.cailanzi.platform.table.file.Cell;

/**
 * Cells read as numbers. A number that has to be guessed is refused with the number it was probably
 * meant to be: 1,234 is 1234 here and 1.234 elsewhere.
 */
final class NumberCells {
  // Possessive and short, so that no text costs more than one pass.
  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,40}+(\\.\\d{1,40}+)?+");
  private static final Pattern GROUPED =
      Pattern.compile("[+-]?\\d{1,3}+([,' ]\\d{3}){1,12}+(\\.\\d{1,40}+)?+");
  private static final Pattern WITH_UNIT =
      Pattern.compile("[^\\d+-]{0,8}+([+-]?\\d{1,40}+(\\.\\d{1,40}+)?+)([^\\d.,]\\D{0,40}+)?+");
  private static final Pattern WITH_SIGN =
      Pattern.compile("[¥$€]\\s?([+-]?\\d{1,40}+(\\.\\d{1,40}+)?+)");
  private static final Pattern POWER =
      Pattern.compile("[+-]?\\d(\\.\\d{1,20}+)?+[eE][+-]?\\d{1,2}");

  private NumberCells() {}

  static Reading<BigDecimal> decimal(Cell cell) {
    return switch (cell) {
      case Cell.Numeric(var value, var look) ->
          look == Cell.Look.PERCENT ? percentUnexpected() : new Reading.Read<>(value);
      case Cell.Text(var text) -> decimal(text);
      case Cell.Moment _ ->
          Reading.wrong(
              "number-is-a-date",
              "单元格被设成了日期格式，请改为“常规”并核对数字",
              "The cell is formatted as a date; format it as a number and check it");
      case Cell.Fault _ -> WordCells.fault();
      default -> notANumber();
    };
  }

  static Reading<Long> whole(Cell cell) {
    return decimal(cell)
        .then(
            value -> {
              try {
                return new Reading.Read<>(value.longValueExact());
              } catch (ArithmeticException fraction) {
                return Reading.wrong(
                    "not-whole", "只能是整数，不能有小数", "Must be a whole number, without a fraction");
              }
            });
  }

  static Reading<BigDecimal> share(Cell cell) {
    if (cell instanceof Cell.Numeric(var value, var look) && look == Cell.Look.PERCENT) {
      return new Reading.Read<>(value);
    }
    if (cell instanceof Cell.Text(var text) && (text.endsWith("%") || text.endsWith("％"))) {
      return decimal(text.substring(0, text.length() - 1))
          .then(it -> new Reading.Read<>(it.movePointLeft(2)));
    }
    return decimal(cell)
        .then(
            value ->
                Reading.wrong(
                    "share-unclear",
                    "百分比请带百分号：14.2 和 0.142 分不清",
                    "Write a share with its sign: 14.2 and 0.142 cannot be told apart"));
  }

  private static Reading<BigDecimal> decimal(String text) {
    if (NUMBER.matcher(text).matches()) {
      return new Reading.Read<>(new BigDecimal(text));
    }
    var half = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    if (!half.equals(text) && NUMBER.matcher(half).matches()) {
      return write("number-full-width", "数字含全角字符", "The number has full-width characters", half);
    }
    if (GROUPED.matcher(half).matches()) {
      var plain = half.replaceAll("[,' ]", "");
      return write("number-grouped", "数字不能带千分位分隔符", "A number has no separators", plain);
    }
    if (half.endsWith("%") || half.endsWith("‰")) {
      return percentUnexpected();
    }
    if (POWER.matcher(half).matches()) {
      var plain = new BigDecimal(half).toPlainString();
      return write("number-power", "请不要用科学计数法", "Write the number out", plain);
    }
    return withUnit(half);
  }

  private static Reading<BigDecimal> withUnit(String half) {
    for (var pattern : new Pattern[] {WITH_SIGN, WITH_UNIT}) {
      var found = pattern.matcher(half);
      if (found.matches()) {
        return write(
            "number-with-text",
            "数字列里不能带单位或文字",
            "A number column takes neither units nor words",
            found.group(1));
      }
    }
    return notANumber();
  }

  private static <T> Reading<T> write(String code, String zh, String en, String number) {
    return Reading.wrong(
        code,
        "%s，若原意如此请写 %s".formatted(zh, number),
        "%s; if that is what is meant, write %s".formatted(en, number));
  }

  private static <T> Reading<T> percentUnexpected() {
    return Reading.wrong(
        "number-is-a-share",
        "该列不是百分比，请写数值本身并去掉百分号",
        "The column is no share; write the number itself without a percent sign");
  }

  private static <T> Reading<T> notANumber() {
    return Reading.wrong(
        "not-a-number",
        "该列只能是数字；没有数据请留空，确实为零请写 0",
        "The column takes numbers alone; leave unknown cells empty and write 0 for none");
  }
}
