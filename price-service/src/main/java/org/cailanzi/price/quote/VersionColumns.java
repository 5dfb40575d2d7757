package org.cailanzi.price.quote;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.bson.Document;
import org.cailanzi.platform.measure.Dimension;
import org.cailanzi.platform.measure.UnitPrice;
import org.jspecify.annotations.Nullable;

/**
 * Versions as columns: {@code {goods: [code], act, yuan, unit, micro, dimension, grade, note,
 * stalls, doubt, filing}}, each as long as {@code goods}. The versions of one commodity stand in
 * their order, which is their number. A column is absent where every line has the usual: no price,
 * a mass, nothing noted, the first filing.
 */
final class VersionColumns {
  private static final Integer FIRST_FILING = 0;

  private final Document columns;

  private VersionColumns(Document columns) {
    this.columns = columns;
  }

  /** Who filed lines, from where and when. */
  record Filing(String by, Source source, Instant at) {
    static Filing of(Version version) {
      return new Filing(version.entry().collector(), version.entry().source(), version.at());
    }
  }

  record Written(List<Filing> filings, Document columns) {}

  static Written write(Map<String, List<Version>> goods) {
    List<Line> lines = new ArrayList<>();
    Map<Filing, Integer> filings = new LinkedHashMap<>();
    goods.forEach(
        (commodity, versions) ->
            versions.forEach(
                it -> {
                  filings.putIfAbsent(Filing.of(it), filings.size());
                  lines.add(new Line(commodity, it, it.entry().price()));
                }));
    VersionColumns it = new VersionColumns(new Document());
    it.put("goods", lines, null, Line::commodity);
    it.put("act", lines, null, of -> of.version().act());
    it.put(
        "yuan", lines, null, of -> of.price() == null ? null : of.price().yuan().toPlainString());
    it.put("unit", lines, null, of -> of.price() == null ? null : of.price().unit());
    it.put("micro", lines, null, of -> of.price() == null ? null : of.price().normal().microYuan());
    it.put("dimension", lines, Dimension.MASS.name(), Line::dimension);
    it.put("grade", lines, null, of -> of.version().entry().grade());
    it.put("note", lines, null, of -> of.version().entry().note());
    it.put("stalls", lines, null, of -> stalls(of.version().entry().stalls()));
    it.put("doubt", lines, null, of -> doubt(of.version().doubt()));
    it.put("filing", lines, FIRST_FILING, of -> filings.get(Filing.of(of.version())));
    return new Written(List.copyOf(filings.keySet()), it.columns);
  }

  private record Line(String commodity, Version version, @Nullable TypedPrice price) {
    String dimension() {
      return (price == null ? Dimension.MASS : price.normal().dimension()).name();
    }
  }

  private static @Nullable List<@Nullable String> stalls(@Nullable Stalls stalls) {
    if (stalls == null) {
      return null;
    }
    List<@Nullable String> yuan = new ArrayList<>();
    stalls.yuan().forEach(it -> yuan.add(it == null ? null : it.toPlainString()));
    return yuan;
  }

  private static @Nullable Document doubt(@Nullable Doubt doubt) {
    return doubt == null ? null : DoubtDocument.write(doubt);
  }

  private void put(
      String column,
      List<Line> lines,
      @Nullable Object usual,
      Function<Line, @Nullable Object> value) {
    List<@Nullable Object> values = new ArrayList<>(lines.size());
    boolean told = false;
    for (Line line : lines) {
      @Nullable Object each = value.apply(line);
      values.add(each);
      told |= !Objects.equals(each, usual);
    }
    if (told) {
      columns.append(column, values);
    }
  }

  static Map<String, List<Version>> read(Document columns, List<Filing> filings) {
    VersionColumns it = new VersionColumns(columns);
    Map<String, List<Version>> goods = new LinkedHashMap<>();
    int lines = columns.getList("goods", String.class).size();
    for (int line = 0; line < lines; line++) {
      // The same few codes and units in millions of lines.
      String commodity = requireNonNull(it.get("goods", line, String.class)).intern();
      List<Version> versions = goods.computeIfAbsent(commodity, _ -> new ArrayList<>(1));
      versions.add(it.version(versions.size() + 1, line, filings));
    }
    return goods;
  }

  private Version version(int number, int line, List<Filing> filings) {
    @Nullable Integer at = get("filing", line, Integer.class);
    Filing filing = filings.get(at == null ? FIRST_FILING : at);
    Entry entry =
        new Entry(
            price(line),
            filing.by(),
            filing.source(),
            get("grade", line, String.class),
            get("note", line, String.class),
            readStalls(line));
    @Nullable Document doubt = get("doubt", line, Document.class);
    return new Version(
        number,
        entry,
        requireNonNull(get("act", line, String.class)),
        filing.at(),
        doubt == null ? null : DoubtDocument.read(doubt));
  }

  private @Nullable TypedPrice price(int line) {
    @Nullable Long micro = get("micro", line, Long.class);
    if (micro == null) {
      return null;
    }
    @Nullable String named = get("dimension", line, String.class);
    Dimension dimension = named == null ? Dimension.MASS : Dimension.valueOf(named);
    return new TypedPrice(
        new BigDecimal(requireNonNull(get("yuan", line, String.class))),
        requireNonNull(get("unit", line, String.class)).intern(),
        new UnitPrice(micro, dimension));
  }

  private @Nullable Stalls readStalls(int line) {
    @Nullable List<?> yuan = get("stalls", line, List.class);
    if (yuan == null) {
      return null;
    }
    List<@Nullable BigDecimal> prices = new ArrayList<>();
    yuan.forEach(it -> prices.add(it == null ? null : new BigDecimal((String) it)));
    return new Stalls(prices);
  }

  /** What a column says of a line, or null where there is no such column. */
  private <T> @Nullable T get(String column, int line, Class<T> type) {
    @Nullable List<?> values = columns.get(column, List.class);
    return values == null ? null : type.cast(values.get(line));
  }
}
