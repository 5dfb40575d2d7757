package org.cailanzi.price.quote;

import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.cailanzi.platform.problem.Bilingual;
import org.cailanzi.price.quote.Doubt.Decision;
import org.cailanzi.price.quote.Doubt.Finding;
import org.jspecify.annotations.Nullable;

/**
 * How a doubt is written down, and what a person found: {@code {grounds, found, reason, by, at}}.
 */
final class DoubtDocument {
  private DoubtDocument() {}

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

  static Doubt read(Document doubt) {
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
}
