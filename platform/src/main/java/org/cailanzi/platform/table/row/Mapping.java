package org.cailanzi.platform.table.row;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cailanzi.platform.table.file.Blanks;
import org.cailanzi.platform.table.file.TableUnreadable;
import org.cailanzi.platform.table.file.TextOptions;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * How a table whose headers are not ours says what we ask, declared by a clerk as JSON.
 *
 * @param sheet its name or its number from 1; {@code *} is every visible sheet; absent, the only
 *     one with rows
 * @param headerRow as the spreadsheet numbers it; 0 for none; absent, the first row with something
 * @param fields field → header, or {@code @C} for the column lettered C, or null for none at all
 * @param constants field → what every row says, as it would be typed
 * @param skipRows numbers of rows that are not data, such as a row of tags under the header
 * @param skipWhere field → words that mark a row as no data, such as 合计
 * @param values field → what the table writes → what we write, such as 朝阳区 → 220104
 * @param fillDown fields whose blank cells mean the one above, as merged cells do
 * @param ignore headers known to be of no interest; {@code *} is all not mapped
 */
public record Mapping(
    @Nullable String sheet,
    @Nullable Integer headerRow,
    Map<String, @Nullable String> fields,
    Map<String, String> constants,
    Set<Integer> skipRows,
    Map<String, List<String>> skipWhere,
    Map<String, Map<String, String>> values,
    Set<String> fillDown,
    Set<String> ignore,
    @Nullable String charset,
    @Nullable Character delimiter) {
  public static final String ALL = "*";

  /** The column of a file of refused rows that says why; it is no data and never read. */
  public static final String REASONS = "错误原因 reasons";

  /** The fields and headers as they are, found by the names the shape declares. */
  public static final Mapping NONE = parse("{}");

  private static final class Json {
    // A misspelt key would otherwise be a wish silently not granted.
    static final JsonMapper MAPPER =
        JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
  }

  @SuppressWarnings("ConstantValue") // JSON leaves out what it does not say.
  public Mapping {
    fields = orEmpty(fields);
    constants = orEmpty(constants);
    skipRows = orEmpty(skipRows);
    skipWhere = orEmpty(skipWhere);
    values = plain(orEmpty(values));
    fillDown = orEmpty(fillDown);
    ignore = orEmpty(ignore);
  }

  public static Mapping parse(String json) {
    try {
      return Json.MAPPER.readValue(json, Mapping.class);
    } catch (JacksonException broken) {
      throw new TableUnreadable(
          "mapping-unreadable",
          "列对应关系不是有效的 JSON：" + broken.getOriginalMessage(),
          "The mapping is not valid: " + broken.getOriginalMessage(),
          broken);
    }
  }

  public TextOptions text() {
    return new TextOptions(charset, delimiter);
  }

  private static Map<String, Map<String, String>> plain(Map<String, Map<String, String>> values) {
    var plain = new HashMap<String, Map<String, String>>();
    values.forEach(
        (field, words) -> {
          var ofField = new HashMap<String, String>();
          words.forEach((theirs, ours) -> ofField.put(Blanks.plain(theirs), ours));
          plain.put(field, ofField);
        });
    return plain;
  }

  private static <K, V extends @Nullable Object> Map<K, V> orEmpty(@Nullable Map<K, V> given) {
    return given == null ? Map.of() : given;
  }

  private static <E> Set<E> orEmpty(@Nullable Set<E> given) {
    return given == null ? Set.of() : given;
  }
}
