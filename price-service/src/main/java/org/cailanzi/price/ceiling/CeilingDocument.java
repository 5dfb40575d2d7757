package org.cailanzi.price.ceiling;

import java.time.LocalDate;
import org.bson.Document;
import org.cailanzi.platform.region.RegionCode;
import org.cailanzi.price.limit.LimitDocument;
import org.cailanzi.price.point.PointKind;
import org.cailanzi.price.quote.Stage;
import org.jspecify.annotations.Nullable;

/** How a ceiling is written down. */
final class CeilingDocument {
  private CeilingDocument() {}

  static Document write(Document empty, Ceiling ceiling) {
    Scope scope = ceiling.scope();
    Authority authority = ceiling.authority();
    Document document =
        empty
            .append("region", scope.region().code())
            .append(targetField(scope.target()), scope.target().code())
            .append("stage", scope.stage().wireName())
            .append("limit", LimitDocument.write(ceiling.limit()))
            .append("issuer", authority.issuer())
            .append("legalBasis", authority.legalBasis())
            .append("document", authority.document())
            .append("from", ceiling.from().toString());
    put(document, "pointKind", scope.pointKind() == null ? null : scope.pointKind().wireName());
    put(document, "to", ceiling.to() == null ? null : ceiling.to().toString());
    put(document, "supersedes", ceiling.supersedes());
    return document;
  }

  private static void put(Document document, String name, @Nullable String value) {
    if (value != null) {
      document.append(name, value);
    }
  }

  private static String targetField(Target target) {
    return switch (target) {
      case Target.OneCommodity _ -> "commodity";
      case Target.WholeGroup _ -> "group";
    };
  }

  static Ceiling read(Document document) {
    @Nullable String kind = document.getString("pointKind");
    @Nullable String to = document.getString("to");
    return new Ceiling(
        document.getString("_id"),
        new Scope(
            new RegionCode(document.getString("region")),
            target(document),
            Stage.named(document.getString("stage")),
            kind == null ? null : PointKind.named(kind)),
        LimitDocument.read(document.get("limit", Document.class)),
        new Authority(
            document.getString("issuer"),
            document.getString("legalBasis"),
            document.getString("document")),
        LocalDate.parse(document.getString("from")),
        to == null ? null : LocalDate.parse(to),
        document.getString("supersedes"));
  }

  private static Target target(Document document) {
    @Nullable String commodity = document.getString("commodity");
    return commodity == null
        ? new Target.WholeGroup(document.getString("group"))
        : new Target.OneCommodity(commodity);
  }
}
