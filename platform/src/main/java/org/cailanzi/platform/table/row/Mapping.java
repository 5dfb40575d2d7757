package org.cailanzi.platform.table.row;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.cailanzi.platform.problem.Bilingual;
import org.cailanzi.platform.table.file.Blanks;
import org.cailanzi.platform.table.file.TableUnreadable;
import org.cailanzi.platform.table.file.TextOptions;
import org.cailanzi.platform.table.layout.Layout;
import org.cailanzi.platform.table.layout.Wording;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * How a table whose headers are not ours says what we ask, declared by a clerk as JSON.
 *
 * @param about what it is for
 * @param sheet its name or its number from 1; {@code *} is every visible sheet; absent, the only
 *     one with rows
 * @param headerRow as the spreadsheet numbers it; 0 for none; absent, the first row with something
 * @param fields field → header, or {@code @C} for the column lettered C, or null for none at all
 * @param constants field → what every row says, as it would be typed
 * @param said field → what the caller says of this file, which counts more than what it says itself
 * @param skipRows numbers of rows that are not data, such as a row of tags under the header
 * @param skipWhere field → words that mark a row as no data, such as 合计
 * @param parts field → the part of its cell that is meant, as a wording with braces
 * @param values field → what the table writes → what we write, such as 朝阳区 → 220104
 * @param where what holds for some rows only
 * @param keepWords number fields in which a word is kept as a warning and read as a blank
 * @param percent share fields whose bare numbers are percent, since their header says so
 * @param fillDown fields whose blank cells mean the one above, as merged cells do
 * @param lacks needed fields of which the table tells nothing, as far as its shape may lack them
 * @param addUp number fields that are added up over the rows of one key, so that they make one row
 * @param sums columns that are to be the sum of others in every row, such as 接收 and 自采 in 合计;
 *     checked, whether or not they are imported
 * @param less number field → columns of what its column holds besides, taken out of it: 蔬菜 less
 *     其中叶菜 is what is left, and 叶菜 may be a block of its own
 * @param ignore headers known to be of no interest; {@code *} is all not mapped
 * @param layout for a sheet that was made to be looked at; headers and values are then wordings
 * @param blocks several tables of one sheet, each a mapping that says only what is its own
 */
public record Mapping(
    @Nullable Bilingual about,
    @Nullable String sheet,
    @Nullable Integer headerRow,
    Map<String, @Nullable String> fields,
    Map<String, String> constants,
    Map<String, String> said,
    Set<Integer> skipRows,
    Map<String, List<String>> skipWhere,
    Map<String, String> parts,
    Map<String, Map<String, String>> values,
    List<Where> where,
    Set<String> keepWords,
    Set<String> percent,
    Set<String> fillDown,
    Set<String> lacks,
    Set<String> addUp,
    List<ColumnSum> sums,
    Map<String, List<String>> less,
    Set<String> ignore,
    @Nullable Layout layout,
    List<Mapping> blocks,
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

  /**
   * What rows say whose field reads so, such as oil by five litres in a sheet by the kilogram.
   *
   * @param is a wording
   * @param then field → what such a row says, as it would be typed
   */
  public record Where(String field, String is, Map<String, String> then) {
    @SuppressWarnings("ConstantValue") // JSON leaves out what it does not say.
    public Where {
      if (field == null || is == null || then == null) {
        throw new IllegalArgumentException("where: field, is, then");
      }
      Wording.of(is);
    }
  }

  /**
   * A column that is to be the sum of others.
   *
   * @param total how its header reads
   * @param of how theirs do; each may mean several
   */
  public record ColumnSum(String total, List<String> of) {
    @SuppressWarnings("ConstantValue") // JSON leaves out what it does not say.
    public ColumnSum {
      if (total == null || of == null || of.isEmpty()) {
        throw new IllegalArgumentException("sums: total, of");
      }
      of = List.copyOf(of);
    }
  }

  @SuppressWarnings("ConstantValue") // JSON leaves out what it does not say.
  public Mapping {
    fields = orEmpty(fields);
    constants = orEmpty(constants);
    said = orEmpty(said);
    skipRows = orEmpty(skipRows);
    skipWhere = orEmpty(skipWhere);
    parts = orEmpty(parts);
    values = plain(orEmpty(values));
    where = where == null ? List.of() : where;
    keepWords = orEmpty(keepWords);
    percent = orEmpty(percent);
    fillDown = orEmpty(fillDown);
    lacks = orEmpty(lacks);
    addUp = orEmpty(addUp);
    sums = sums == null ? List.of() : List.copyOf(sums);
    less = orEmpty(less);
    ignore = orEmpty(ignore);
    blocks = blocks == null ? List.of() : blocks;
    parts.values().forEach(Wording::of);
    if (!blocks.isEmpty() && !sums.isEmpty()) {
      throw new IllegalArgumentException(
          "sums 请写在各 block 里 belong to the blocks, each of which is a table");
    }
    if (layout != null) {
      fields.values().stream().filter(Objects::nonNull).forEach(Wording::of);
      values.values().forEach(it -> it.keySet().forEach(Wording::of));
      ignore.forEach(Wording::of);
      less.values().forEach(it -> it.forEach(Wording::of));
      sums.forEach(
          it -> {
            Wording.of(it.total());
            it.of().forEach(Wording::of);
          });
    }
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

  /** The same with more that the caller says of this file. */
  public Mapping saying(Map<String, String> more) {
    return with(constants, joined(said, more), blocks);
  }

  /** The same with more constants, the given ones counting. */
  Mapping always(Map<String, String> more) {
    return with(joined(constants, more), said, blocks);
  }

  /** The tables it speaks of, each with all that holds for it. */
  List<Mapping> tables() {
    return blocks.isEmpty() ? List.of(this) : blocks.stream().map(this::completed).toList();
  }

  private Mapping with(Map<String, String> always, Map<String, String> says, List<Mapping> of) {
    return new Mapping(
        about, sheet, headerRow, fields, always, says, skipRows, skipWhere, parts, values, where,
        keepWords, percent, fillDown, lacks, addUp, sums, less, ignore, layout, of, charset,
        delimiter);
  }

  /** What a block says counts more than what is said for all. */
  private Mapping completed(Mapping block) {
    return new Mapping(
        about,
        block.sheet == null ? sheet : block.sheet,
        block.headerRow == null ? headerRow : block.headerRow,
        joined(fields, block.fields),
        joined(constants, block.constants),
        joined(block.said, said),
        union(skipRows, block.skipRows),
        joined(skipWhere, block.skipWhere),
        joined(parts, block.parts),
        joined(values, block.values),
        concat(where, block.where),
        union(keepWords, block.keepWords),
        union(percent, block.percent),
        union(fillDown, block.fillDown),
        union(lacks, block.lacks),
        union(addUp, block.addUp),
        block.sums,
        joined(less, block.less),
        union(ignore, block.ignore),
        block.layout == null ? layout : block.layout,
        List.of(),
        charset,
        delimiter);
  }

  private static <V extends @Nullable Object> Map<String, V> joined(
      Map<String, V> all, Map<String, V> own) {
    Map<String, V> joined = new HashMap<>(all);
    joined.putAll(own);
    return joined;
  }

  private static <E> Set<E> union(Set<E> all, Set<E> own) {
    Set<E> union = new HashSet<>(all);
    union.addAll(own);
    return union;
  }

  private static <E> List<E> concat(List<E> all, List<E> own) {
    List<E> both = new ArrayList<>(all);
    both.addAll(own);
    return both;
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
