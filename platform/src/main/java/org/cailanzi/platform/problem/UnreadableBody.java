package org.cailanzi.platform.problem;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.lang.reflect.RecordComponent;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** What is wrong with a body of JSON that cannot be read, by the path of the field at fault. */
final class UnreadableBody {
  private UnreadableBody() {}

  static Problem problem(HttpMessageNotReadableException unreadable) {
    for (Throwable cause = unreadable; cause != null; cause = cause.getCause()) {
      if (cause instanceof UnrecognizedPropertyException unknown) {
        return unknownField(unknown);
      }
      if (cause instanceof JacksonException json && !json.getPath().isEmpty()) {
        return cannotBeRead(path(json));
      }
    }
    return cannotBeRead("body");
  }

  private static Problem cannotBeRead(String field) {
    return Problem.invalid(
        field,
        new Bilingual("请求内容无法解析", "The request body cannot be read"),
        new Bilingual("请按接口说明提交 JSON", "Send JSON as the API guide describes"));
  }

  private static Problem unknownField(UnrecognizedPropertyException unknown) {
    String field = path(unknown);
    List<String> known =
        Stream.concat(
                unknown.getKnownPropertyIds().stream().map(String::valueOf),
                unwrapped(unknown.getReferringClass()))
            .toList();
    String nearest = Nearest.to(unknown.getPropertyName(), known, UnreadableBody::plain);
    if (nearest == null) {
      return Problem.invalid(
          field,
          new Bilingual("没有字段“" + field + "”", "There is no field " + field),
          new Bilingual("请去掉 " + field, "Leave out " + field));
    }
    return Problem.invalid(
        field,
        new Bilingual(
            "没有字段“" + field + "”，最接近的是“" + nearest + "”",
            "There is no field " + field + "; the nearest is " + nearest),
        new Bilingual(
            "请改正或去掉 " + field + "；此处可填：" + String.join("、", known),
            "Correct or leave out " + field + "; here may be: " + String.join(", ", known)));
  }

  private static String plain(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }

  /** Fields that are written among those of the body itself, which Jackson does not count. */
  private static Stream<String> unwrapped(Class<?> body) {
    return parts(body)
        .filter(it -> it.getAccessor().isAnnotationPresent(JsonUnwrapped.class))
        .flatMap(it -> parts(it.getType()).map(RecordComponent::getName));
  }

  private static Stream<RecordComponent> parts(Class<?> type) {
    return type.isRecord() ? Stream.of(type.getRecordComponents()) : Stream.empty();
  }

  private static String path(JacksonException failure) {
    StringBuilder path = new StringBuilder();
    for (JacksonException.Reference step : failure.getPath()) {
      path.append(
          step.getIndex() >= 0
              ? "[" + step.getIndex() + "]"
              : (path.isEmpty() ? "" : ".") + step.getPropertyName());
    }
    return path.toString();
  }
}
