package org.cailanzi.price.quote;

import java.math.BigDecimal;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.cailanzi.platform.measure.Dimension;
import org.cailanzi.platform.measure.UnitPrice;
import org.cailanzi.platform.problem.Bilingual;
import org.cailanzi.price.quote.Doubt.Decision;
import org.cailanzi.price.quote.Doubt.Finding;
import org.jspecify.annotations.Nullable;

/** How a version of a quote is written down, with its stalls and its doubt. */
final class VersionDocument {
  static final String DOUBT = "doubt";
  private static final String STALLS = "stalls";

  private VersionDocument() {}

  static Document write(Version version) {
    Entry entry = version.entry();
    Document document =
        new Document("n", version.number())
            .append("by", entry.collector())
            .append("source", entry.source().wireName())
            .append("act", version.act())
            .append("at", Date.from(version.at()));
    TypedPrice price = entry.price();
    if (price != null) {
      document.append("price", price(price));
    }
    put(document, "grade", entry.grade());
    put(document, "note", entry.note());
    Stalls stalls = entry.stalls();
    if (stalls != null) {
      document.append(
          STALLS,
          stalls.yuan().stream().map(it -> it == null ? null : it.toPlainString()).toList());
    }
    Doubt doubt = version.doubt();
    if (doubt != null) {
      document.append(DOUBT, write(doubt));
    }
    return document;
  }

  private static void put(Document document, String name, @Nullable String value) {
    if (value != null) {
      document.append(name, value);
    }
  }

  static Document write(Doubt doubt) {
    Document document =
        new Document(
            "grounds",
            doubt.grounds().stream()
                .map(
                    it ->
                        new Document("type", it.type())
                            .append("zh", it.words().zh())
                            .append("en", it.words().en()))
                .toList());
    Decision decision = doubt.decision();
    return decision == null
        ? document
        : document
            .append("found", decision.finding().name())
            .append("reason", decision.reason())
            .append("by", decision.by())
            .append("at", Date.from(decision.at()));
  }

  private static Document price(TypedPrice price) {
    return new Document("yuan", price.yuan().toPlainString())
        .append("unit", price.unit())
        .append("micro", price.normal().microYuan())
        .append("dimension", price.normal().dimension().name());
  }

  static Version read(Document document) {
    @Nullable Document price = document.get("price", Document.class);
    Entry entry =
        new Entry(
            price == null ? null : price(price),
            document.getString("by"),
            Source.named(document.getString("source")),
            document.getString("grade"),
            document.getString("note"),
            stalls(document));
    return new Version(
        document.getInteger("n"),
        entry,
        document.getString("act"),
        document.getDate("at").toInstant(),
        doubt(document.get(DOUBT, Document.class)));
  }

  private static @Nullable Stalls stalls(Document document) {
    return document.containsKey(STALLS)
        ? new Stalls(
            document.getList(STALLS, String.class).stream()
                .map(it -> it == null ? null : new BigDecimal(it))
                .toList())
        : null;
  }

  private static @Nullable Doubt doubt(@Nullable Document doubt) {
    if (doubt == null) {
      return null;
    }
    List<Remark> grounds =
        doubt.getList("grounds", Document.class).stream()
            .map(
                it ->
                    new Remark(
                        it.getString("type"),
                        new Bilingual(it.getString("zh"), it.getString("en"))))
            .toList();
    @Nullable String found = doubt.getString("found");
    return new Doubt(
        grounds,
        found == null
            ? null
            : new Decision(
                Finding.valueOf(found),
                doubt.getString("reason"),
                doubt.getString("by"),
                doubt.getDate("at").toInstant()));
  }

  private static TypedPrice price(Document price) {
    return new TypedPrice(
        new BigDecimal(price.getString("yuan")),
        price.getString("unit"),
        new UnitPrice(price.getLong("micro"), Dimension.valueOf(price.getString("dimension"))));
  }
}
