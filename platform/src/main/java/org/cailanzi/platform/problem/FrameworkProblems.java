package org.cailanzi.platform.problem;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.HttpMediaTypeException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingRequestValueException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** What the web framework refuses before a controller is reached, in our words. */
final class FrameworkProblems {
  private static final Map<Class<?>, String> EXAMPLES =
      Map.of(
          LocalDate.class, "2020-02-24",
          YearMonth.class, "2020-02",
          Instant.class, "2020-02-24T08:00:00Z",
          boolean.class, "true",
          int.class, "10");

  private FrameworkProblems() {}

  static Problem of(Exception refused, HttpStatusCode status) {
    return switch (refused) {
      case MissingServletRequestParameterException it -> missing(it.getParameterName());
      case MissingServletRequestPartException it -> missing(it.getRequestPartName());
      case MissingRequestValueException _ -> missing("request");
      case TypeMismatchException it -> mismatch(it);
      case NoResourceFoundException it -> noSuchPath(it.getResourcePath());
      case HttpRequestMethodNotSupportedException it -> method(it.getMethod());
      case HttpMediaTypeException _ -> mediaType(status);
      case MaxUploadSizeExceededException _ -> tooLarge();
      default -> anythingElse(status);
    };
  }

  private static Problem missing(String field) {
    return Problem.invalid(
        field,
        new Bilingual("缺少参数 " + field, "The parameter " + field + " is missing"),
        new Bilingual("请补上 " + field, "Add " + field));
  }

  private static Problem mismatch(TypeMismatchException wrong) {
    String field = wrong.getPropertyName() == null ? "request" : wrong.getPropertyName();
    @Nullable String example = EXAMPLES.get(wrong.getRequiredType());
    return Problem.invalid(
        field,
        new Bilingual(
            "参数 " + field + " 的值“" + wrong.getValue() + "”无法识别",
            "The value \"" + wrong.getValue() + "\" of " + field + " cannot be read"),
        example == null
            ? new Bilingual("请改正 " + field, "Correct " + field)
            : new Bilingual("请按此格式填写：" + example, "Write it like this: " + example));
  }

  private static Problem noSuchPath(String path) {
    return Problem.of(
            HttpStatus.NOT_FOUND,
            "no-such-path",
            new Bilingual("没有这个地址", "No such address"),
            new Bilingual("没有地址 /" + path, "There is nothing at /" + path))
        .fixedBy(new Bilingual("接口列表见 /v3/api-docs", "/v3/api-docs lists what there is"));
  }

  private static Problem method(String method) {
    return Problem.of(
            HttpStatus.METHOD_NOT_ALLOWED,
            "method-not-allowed",
            new Bilingual("不支持这种操作", "Not done this way"),
            new Bilingual("此地址不接受 " + method, "This address takes no " + method))
        .fixedBy(new Bilingual("可用的方法见响应头 Allow", "The header Allow names the methods"));
  }

  private static Problem mediaType(HttpStatusCode status) {
    return Problem.of(
            HttpStatus.valueOf(status.value()),
            "media-type-not-supported",
            new Bilingual("不支持此内容格式", "The format is not supported"),
            new Bilingual("请求或期望的内容格式不受支持", "The format sent or asked for is not known here"))
        .fixedBy(
            new Bilingual(
                "请用 application/json；表格用 multipart/form-data 或表格自身的类型",
                "Use application/json; for a table multipart/form-data or the table's own type"));
  }

  private static Problem tooLarge() {
    return Problem.of(
            HttpStatus.CONTENT_TOO_LARGE,
            "too-large",
            new Bilingual("文件过大", "The file is too large"),
            new Bilingual("上传的内容超过上限", "What was sent is above the limit"))
        .fixedBy(new Bilingual("请拆分后分次上传", "Split it and send the parts"));
  }

  private static Problem anythingElse(HttpStatusCode status) {
    HttpStatus known = HttpStatus.valueOf(status.value());
    return Problem.of(
        known,
        known.name().toLowerCase(Locale.ROOT).replace('_', '-'),
        new Bilingual("请求无法处理", known.getReasonPhrase()),
        new Bilingual("请求不符合接口要求", "The request is not as the API guide describes"));
  }
}
