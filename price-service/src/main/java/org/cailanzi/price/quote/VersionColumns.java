package org.cailanzi.price.quote;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.cailanzi.platform.measure.Dimension;
import org.cailanzi.platform.measure.UnitPrice;
import org.cailanzi.platform.store.Columns;
import org.jspecify.annotations.Nullable;

/**
 * Versions as columns: {@code {goods: [code], act, yuan, unit, micro, dimension, grade, note,
 * stalls, doubt, filing}}, each as long as {@code goods}. The versions of one commodity stand in
 * their order, which is their number. A column is absent where every line has the usual: no price,
 * a mass, nothing noted, the first filing.
 */
final class VersionColumns {
  private static final Integer FIRST_FILING = 0;

  private final Columns columns;

  private VersionColumns(Columns columns) {
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
    Document columns =
        Columns.writing(lines)
            .column("goods", Line::commodity)
            .column("act", of -> of.version().act())
            .column("yuan", of -> of.price() == null ? null : of.price().yuan().toPlainString())
            .column("unit", of -> of.price() == null ? null : of.price().unit())
            .column("micro", of -> of.price() == null ? null : of.price().normal().microYuan())
            .column("dimension", Dimension.MASS.name(), Line::dimension)
            .column("grade", of -> of.version().entry().grade())
            .column("note", of -> of.version().entry().note())
            .column("stalls", of -> stalls(of.version().entry().stalls()))
            .column("doubt", of -> doubt(of.version().doubt()))
            .column("filing", FIRST_FILING, of -> filings.get(Filing.of(of.version())))
            .toDocument();
    return new Written(List.copyOf(filings.keySet()), columns);
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

  static Map<String, List<Version>> read(Document columns, List<Filing> filings) {
    VersionColumns it = new VersionColumns(Columns.of(columns));
    Map<String, List<Version>> goods = new LinkedHashMap<>();
    int lines = it.columns.lines("goods");
    for (int line = 0; line < lines; line++) {
      // The same few codes and units in millions of lines.
      String commodity = requireNonNull(it.columns.get("goods", line, String.class)).intern();
      List<Version> versions = goods.computeIfAbsent(commodity, _ -> new ArrayList<>(1));
      versions.add(it.version(versions.size() + 1, line, filings));
    }
    return goods;
  }

  private Version version(int number, int line, List<Filing> filings) {
    Filing filing = filings.get(columns.getOr("filing", line, FIRST_FILING));
    Entry entry =
        new Entry(
            price(line),
            filing.by(),
            filing.source(),
            columns.get("grade", line, String.class),
            columns.get("note", line, String.class),
            readStalls(line));
    @Nullable Document doubt = columns.get("doubt", line, Document.class);
    return new Version(
        number,
        entry,
        requireNonNull(columns.get("act", line, String.class)),
        filing.at(),
        doubt == null ? null : DoubtDocument.read(doubt));
  }

  private @Nullable TypedPrice price(int line) {
    @Nullable Long micro = columns.get("micro", line, Long.class);
    if (micro == null) {
      return null;
    }
    Dimension dimension =
        Dimension.valueOf(columns.getOr("dimension", line, Dimension.MASS.name()));
    return new TypedPrice(
        new BigDecimal(requireNonNull(columns.get("yuan", line, String.class))),
        requireNonNull(columns.get("unit", line, String.class)).intern(),
        new UnitPrice(micro, dimension));
  }

  private @Nullable Stalls readStalls(int line) {
    @Nullable List<?> yuan = columns.get("stalls", line, List.class);
    if (yuan == null) {
      return null;
    }
    List<@Nullable BigDecimal> prices = new ArrayList<>();
    yuan.forEach(it -> prices.add(it == null ? null : new BigDecimal((String) it)));
    return new Stalls(prices);
  }
}
