package org.cailanzi.platform.table.shape;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.cailanzi.platform.table.file.Blanks;
import org.cailanzi.platform.table.file.Cell;

/** Cells read as words. */
final class WordCells {
  // Excel turns the sixteenth and later digits of a number into zeros.
  private static final int DIGITS_EXCEL_KEEPS = 15;
  private static final Map<String, Boolean> FLAGS =
      Map.of(
          "是", true, "有", true, "true", true, "yes", true, "y", true, "否", false, "无", false,
          "false", false, "no", false, "n", false);

  private WordCells() {}

  static Reading<String> text(Cell cell) {
    return cell instanceof Cell.Fault ? fault() : new Reading.Read<>(Blanks.oneLine(cell.shown()));
  }

  static Reading<String> code(Cell cell) {
    return switch (cell) {
      case Cell.Text(var text) -> codeOf(Normalizer.normalize(text, Normalizer.Form.NFKC));
      case Cell.Numeric(var value, var look) when look != Cell.Look.PERCENT -> codeOf(value);
      case Cell.Fault _ -> fault();
      default -> notACode();
    };
  }

  private static Reading<String> codeOf(String text) {
    return text.chars().anyMatch(Blanks::isBlank) ? notACode() : new Reading.Read<>(text);
  }

  private static Reading<String> codeOf(BigDecimal value) {
    if (value.scale() > 0 || value.signum() < 0) {
      return notACode();
    }
    return value.precision() > DIGITS_EXCEL_KEEPS
        ? Reading.wrong(
            "code-digits-lost",
            "超过 15 位的代码被 Excel 存成了数字，末位已丢失：请把该列设为文本格式后重新填写",
            "Excel keeps 15 digits of a number: format the column as text and enter the code anew")
        : new Reading.Read<>(value.toPlainString());
  }

  private static Reading<String> notACode() {
    return Reading.wrong(
        "not-a-code", "代码只能是不含空格和小数的编号", "A code has neither white space nor a fraction");
  }

  static Reading<Boolean> flag(Cell cell) {
    if (cell instanceof Cell.Flag(var value)) {
      return new Reading.Read<>(value);
    }
    var flag = FLAGS.get(Blanks.plain(cell.shown()));
    return flag == null
        ? Reading.wrong("not-yes-or-no", "请写“是”或“否”", "Write yes or no")
        : new Reading.Read<>(flag);
  }

  static <T> Function<Cell, Reading<T>> choice(Map<String, T> words) {
    var plain = new LinkedHashMap<String, T>();
    words.forEach((word, meaning) -> plain.put(Blanks.plain(word), meaning));
    var all = String.join(" / ", words.keySet());
    return cell -> {
      var meaning = plain.get(Blanks.plain(cell.shown()));
      return meaning == null
          ? Reading.wrong("not-a-choice", "只能是：" + all, "Must be one of: " + all)
          : new Reading.Read<>(meaning);
    };
  }

  static <T> Reading<T> fault() {
    return Reading.wrong(
        "cell-fault",
        "单元格里是公式错误或嵌套内容，请改成值",
        "The cell holds a formula's error or something nested; replace it by a value");
  }
}
