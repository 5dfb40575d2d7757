package org.cailanzi.platform.problem;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * A refusal as it goes over the wire: RFC 9457 with a stable type, said in Chinese and in English,
 * naming the field at fault and what to do.
 *
 * @param type the stable last part of the problem type, such as {@code not-enough-stock}
 * @param field the field at fault as the caller wrote it ({@code lines[1].quantity}), or null
 * @param fix what the caller can do, or null when nothing helps
 * @param facts further members of the body, by name
 */
public record Problem(
    HttpStatus status,
    String type,
    Bilingual title,
    Bilingual detail,
    @Nullable String field,
    @Nullable Bilingual fix,
    Map<String, Object> facts) {

  public Problem {
    facts = Map.copyOf(facts);
  }

  public static Problem of(HttpStatus status, String type, Bilingual title, Bilingual detail) {
    return new Problem(status, type, title, detail, null, null, Map.of());
  }

  /** A value of the request that cannot be taken: 400, with its field and the way to mend it. */
  public static Problem invalid(String field, Bilingual detail, Bilingual fix) {
    return new Problem(
        HttpStatus.BAD_REQUEST,
        "invalid-field",
        new Bilingual("字段有误", "A field is not valid"),
        detail,
        field,
        fix,
        Map.of());
  }

  /** An address or a header with characters that do not belong there: 400. */
  public static Problem unreadable() {
    return of(
            HttpStatus.BAD_REQUEST,
            "unreadable-request",
            new Bilingual("请求无法识别", "The request cannot be read"),
            new Bilingual(
                "请求的地址或请求头含有不允许的字符", "Its address or a header has characters that are not allowed"))
        .fixedBy(
            new Bilingual(
                "地址中的特殊字符请转义；请求头只用英文字母、数字和常用符号",
                "Escape special characters in the address; use plain ASCII in headers"));
  }

  /**
   * @param what the kind of thing in the words of the wire; {@link Nouns} has its Chinese name
   */
  public static Problem notFound(String what, String id) {
    return of(
            HttpStatus.NOT_FOUND,
            "not-found",
            new Bilingual("查无此项", "Not found"),
            new Bilingual(
                "没有编号为 " + id + " 的" + Nouns.zh(what),
                "There is no " + what.replace('-', ' ') + " " + id))
        .with("what", what)
        .with("id", id);
  }

  public static Problem forbidden(Bilingual detail) {
    return of(HttpStatus.FORBIDDEN, "forbidden", new Bilingual("无权操作", "Not allowed"), detail);
  }

  public Problem at(String fieldAtFault) {
    return new Problem(status, type, title, detail, fieldAtFault, fix, facts);
  }

  public Problem fixedBy(Bilingual whatToDo) {
    return new Problem(status, type, title, detail, field, whatToDo, facts);
  }

  public Problem with(String name, Object value) {
    Map<String, Object> more = new LinkedHashMap<>(facts);
    more.put(name, value);
    return new Problem(status, type, title, detail, field, fix, more);
  }

  public ProblemException asException() {
    return new ProblemException(this);
  }
}
