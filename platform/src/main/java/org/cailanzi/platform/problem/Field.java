package org.cailanzi.platform.problem;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.cailanzi.platform.measure.Unusable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns the fields of a request into values; a failure names the field and what was wrong. */
public final class Field {
  private static final Logger LOG = LoggerFactory.getLogger(Field.class);

  private Field() {}

  /**
   * The value that the reader makes of a field, or a 400 problem naming the field when the reader
   * throws {@link IllegalArgumentException} (as every value does at birth): with its reason where
   * it is an {@link Unusable}.
   */
  public static <T> T read(String field, Supplier<T> reader) {
    try {
      return reader.get();
    } catch (Unusable told) {
      throw unusable(field, "：" + told.zh(), ": " + told.en());
    } catch (IllegalArgumentException | ArithmeticException untold) {
      // Its message is for us: it may name classes, and it is in one language.
      LOG.debug("The value of {} cannot be used", field, untold);
      throw unusable(field, "", "");
    }
  }

  private static ProblemException unusable(String field, String zh, String en) {
    return Problem.invalid(
            field,
            new Bilingual(
                "字段 " + field + " 的值无法使用" + zh, "The value of " + field + " cannot be used" + en),
            new Bilingual(
                "请改正 " + field + " 后重新提交", "Correct " + field + " and send the request again"))
        .asException();
  }

  /** What the reader makes of each element, which is named by its place: {@code lines[1]}. */
  public static <T, R> List<R> each(
      String field, @Nullable List<@Nullable T> values, BiFunction<String, T, R> reader) {
    List<@Nullable T> given = required(field, values);
    List<R> read = new ArrayList<>(given.size());
    for (int i = 0; i < given.size(); i++) {
      String place = field + "[" + i + "]";
      read.add(reader.apply(place, required(place, given.get(i))));
    }
    return read;
  }

  /** The one of a few words that a field may have, as they are written on the wire. */
  public static <T> T oneOf(
      String field, String written, Collection<T> choices, Function<T, String> wireName) {
    return choices.stream()
        .filter(it -> wireName.apply(it).equals(written))
        .findFirst()
        .orElseThrow(() -> noSuchWord(field, written, choices.stream().map(wireName).toList()));
  }

  private static ProblemException noSuchWord(String field, String written, List<String> words) {
    return Problem.invalid(
            field,
            new Bilingual(
                "字段 " + field + " 不能是“" + written + "”",
                "The value of " + field + " cannot be \"" + written + "\""),
            new Bilingual(
                "可填：" + String.join("、", words), "It may be: " + String.join(", ", words)))
        .asException();
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
