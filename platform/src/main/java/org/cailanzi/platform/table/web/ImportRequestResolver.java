package org.cailanzi.platform.table.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cailanzi.platform.idempotency.Idempotency;
import org.cailanzi.platform.table.ImportMode;
import org.cailanzi.platform.table.ImportRequest;
import org.cailanzi.platform.table.file.TableFile;
import org.cailanzi.platform.table.file.TableLimits;
import org.cailanzi.platform.table.file.TableUnreadable;
import org.cailanzi.platform.table.row.Mapping;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.multipart.MultipartRequest;

/**
 * A table in a form's part {@code file}, or as the body itself; {@code mode}, {@code dryRun},
 * {@code mapping} (its name or JSON) and {@code said.} with a field are parameters, and the mapping
 * may be a part too.
 */
final class ImportRequestResolver implements HandlerMethodArgumentResolver {
  private static final List<MediaType> TABLES =
      List.of(
          MediaType.parseMediaType("text/csv"),
          MediaType.parseMediaType("text/tab-separated-values"),
          MediaType.parseMediaType("application/x-ndjson"),
          MediaType.parseMediaType("application/vnd.ms-excel"),
          MediaType.parseMediaType(
              "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
          MediaType.APPLICATION_OCTET_STREAM);

  private static final String SAID = "said.";

  private final TableLimits limits;
  private final TableLimits longLimits;
  private final NamedMappings mappings;

  ImportRequestResolver(TableLimits limits, TableLimits longLimits, NamedMappings mappings) {
    this.limits = limits;
    this.longLimits = longLimits;
    this.mappings = mappings;
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == ImportRequest.class;
  }

  @Override
  public ImportRequest resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders)
      throws IOException {
    // All that can be refused without the file is refused before it is spooled.
    @Nullable LongTable longTable = parameter.getParameterAnnotation(LongTable.class);
    var unlessSaid = longTable == null ? ImportMode.ALL_OR_NOTHING : longTable.mode();
    var mode = ImportMode.of(parameter(request, "mode", unlessSaid.word()));
    boolean dryRun = isDryRun(parameter(request, "dryRun", "false"));
    var mapping = mapping(request).saying(said(request));
    var file = file(request, longTable != null);
    RequestContextHolder.currentRequestAttributes()
        .registerDestructionCallback(
            ImportRequest.class.getName(), file::close, RequestAttributes.SCOPE_REQUEST);
    return new ImportRequest(file, mapping, mode, dryRun);
  }

  private TableFile file(NativeWebRequest request, boolean mayBeLong) throws IOException {
    var form = request.getNativeRequest(MultipartRequest.class);
    if (form != null) {
      var part = form.getFile("file");
      if (part == null) {
        throw new TableUnreadable(
            "file-missing", "表单里没有名为 file 的文件", "The form has no file part named file");
      }
      var name = part.getOriginalFilename();
      return TableFile.spool(part.getInputStream(), name == null ? "" : name, limits);
    }
    var body = request.getNativeRequest(HttpServletRequest.class);
    if (body == null || !isTable(body.getContentType())) {
      throw new TableUnreadable(
          "content-type-unknown",
          "请用表单上传，或以 text/csv、application/x-ndjson 或 Excel 的 Content-Type 直接发送文件内容",
          "Send a form with a file, or the file itself as text/csv, application/x-ndjson or Excel's type");
    }
    boolean isLong = mayBeLong && body.getHeader(Idempotency.HEADER) != null;
    return TableFile.spool(
        body.getInputStream(), parameter(request, "name", "body"), isLong ? longLimits : limits);
  }

  private static boolean isTable(@Nullable String contentType) {
    try {
      var type = contentType == null ? null : MediaType.parseMediaType(contentType);
      return type != null && TABLES.stream().anyMatch(it -> it.isCompatibleWith(type));
    } catch (InvalidMediaTypeException broken) {
      return false;
    }
  }

  private static boolean isDryRun(String word) {
    // A misspelt wish for a dry run must not write.
    return switch (word) {
      case "true", "" -> true;
      case "false" -> false;
      default ->
          throw new TableUnreadable(
              "dry-run-unclear", "dryRun 只能是 true 或 false", "dryRun is true or false");
    };
  }

  /** What the caller says of this file, such as {@code said.day=2022-03-31}. */
  private static Map<String, String> said(NativeWebRequest request) {
    Map<String, String> said = new HashMap<>();
    request
        .getParameterNames()
        .forEachRemaining(
            name -> {
              if (name.startsWith(SAID)) {
                said.put(name.substring(SAID.length()), parameter(request, name, ""));
              }
            });
    return said;
  }

  private Mapping mapping(NativeWebRequest request) throws IOException {
    var form = request.getNativeRequest(MultipartRequest.class);
    var part = form == null ? null : form.getFile("mapping");
    if (part != null) {
      return Mapping.parse(new String(part.getBytes(), StandardCharsets.UTF_8));
    }
    var given = request.getParameter("mapping");
    if (given == null || given.isBlank()) {
      return Mapping.NONE;
    }
    return Mapping.parse(given.strip().startsWith("{") ? given : mappings.json(given.strip()));
  }

  private static String parameter(NativeWebRequest request, String name, String otherwise) {
    var given = request.getParameter(name);
    return given == null ? otherwise : given;
  }
}
