package org.cailanzi.platform.problem;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Turns the fields of a request into values; a failure names the field and what was wrong. */
public final class Field {
  private Field() {}

  /**
   * The value that the reader makes of a field, or a 400 problem naming the field when the reader
   * throws {@link IllegalArgumentException} (as every value does at birth).
   */
  public static <T> T read(String field, Supplier<T> reader) {
    try {
      return reader.get();
    } catch (IllegalArgumentException | ArithmeticException wrong) {
      String reason = String.valueOf(wrong.getMessage());
      throw Problem.invalid(
              field,
              new Bilingual(
                  "字段 " + field + " 的值无法使用：" + reason,
                  "The value of " + field + " cannot be used: " + reason),
              new Bilingual(
                  "请改正 " + field + " 后重新提交", "Correct " + field + " and send the request again"))
          .asException();
    }
  }

  /** The value itself, or a 400 problem saying that the field is missing. */
  public static <T> T required(String field, @Nullable T value) {
    if (value == null || (value instanceof String text && text.isBlank())) {
      throw Problem.invalid(
              field,
              new Bilingual("缺少字段 " + field, "The field " + field + " is missing"),
              new Bilingual("请填写 " + field, "Fill in " + field))
          .asException();
    }
    return value;
  }
}
