package org.cailanzi.inventory.hold;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bson.Document;
import org.cailanzi.inventory.allotment.Allowance;
import org.cailanzi.inventory.allotment.Household;
import org.cailanzi.inventory.allotment.Limit;
import org.cailanzi.inventory.basket.StandIns.StandIn;
import org.cailanzi.platform.measure.Dimension;
import org.cailanzi.platform.measure.Quantity;
import org.cailanzi.platform.region.RegionCode;
import org.jspecify.annotations.Nullable;

/**
 * How a hold is written: {@code {_id, schema, ver, state, then?, whole, by, changed, due?, promise:
 * {site, region, lines, …, allowance?: {household, day, most: […]}}, shortages: […], picks?: [{key,
 * fingerprint, shares, by, at}]}}, quantities in base units. What a simple hold does not have is
 * not written.
 */
final class HoldDocuments {
  private HoldDocuments() {}

  static Document toDocument(Hold hold, Document document) {
    document
        .append("ver", hold.ver())
        .append("state", hold.state().name())
        .append("whole", hold.whole())
        .append("by", hold.by())
        .append("changed", Date.from(hold.changed()));
    if (hold.promise() != null) {
      document.append("promise", promise(hold.promise()));
    }
    return document.append("shortages", shortages(hold));
  }

  static Document promise(Promise promise) {
    Document document =
        new Document("site", promise.site())
            .append("region", promise.region().code())
            .append("lines", promise.lines().stream().map(HoldDocuments::line).toList())
            .append("reference", promise.reference())
            .append("expiresAt", Date.from(promise.expiresAt()))
            .append("fingerprint", promise.fingerprint());
    if (promise.confirmed()) {
      document.append("confirmed", true);
    }
    @Nullable Instant needed = promise.neededAt();
    if (needed != null) {
      document.append("neededAt", Date.from(needed));
    }
    @Nullable Allowance allowance = promise.allowance();
    return allowance == null ? document : document.append("allowance", allowance(allowance));
  }

  private static Document allowance(Allowance allowance) {
    return new Document("household", allowance.household().key())
        .append("day", allowance.day().toString())
        .append(
            "most",
            new TreeMap<>(allowance.most())
                .entrySet().stream()
                    .map(it -> amount(it.getKey(), "most", it.getValue()))
                    .toList());
  }

  private static Document line(Promise.Line line) {
    Document document = amount(line.commodity(), "quantity", line.quantity());
    return line.upTo().equals(line.quantity())
        ? document
        : document.append("upTo", line.upTo().amount());
  }

  private static Document amount(String commodity, String field, Quantity quantity) {
    return new Document("commodity", commodity)
        .append("dimension", quantity.dimension().name())
        .append(field, quantity.amount());
  }

  static List<Document> shortages(Hold hold) {
    return hold.shortages().stream().map(HoldDocuments::shortage).toList();
  }

  private static Document shortage(Shortage shortage) {
    Document document =
        amount(shortage.commodity(), "wanted", shortage.wanted())
            .append("available", shortage.available().amount());
    @Nullable Limit limit = shortage.limit();
    if (limit != null) {
      document.append("most", limit.most().amount()).append("has", limit.has().amount());
    }
    return shortage.offers().isEmpty()
        ? document
        : document.append(
            "offers",
            shortage.offers().stream()
                .map(it -> amount(it.commodity(), "available", it.available()))
                .toList());
  }

  static List<Document> picks(Hold hold) {
    return hold.picks().stream().map(HoldDocuments::pick).toList();
  }

  private static Document pick(Pick pick) {
    return new Document("key", pick.key())
        .append("fingerprint", pick.fingerprint())
        .append(
            "shares",
            pick.shares().stream()
                .map(
                    it ->
                        amount(it.commodity(), "ends", it.ends())
                            .append("picked", it.picked().amount()))
                .toList())
        .append("by", pick.by())
        .append("at", Date.from(pick.at()));
  }

  static Hold fromDocument(Document document) {
    @Nullable String then = document.getString("then");
    @Nullable Document promise = document.get("promise", Document.class);
    return new Hold(
        new HoldId(document.getString("_id")),
        document.getLong("ver"),
        HoldState.valueOf(document.getString("state")),
        then == null ? null : HoldState.valueOf(then),
        document.getBoolean("whole"),
        promise == null ? null : promise(promise),
        all(document, "shortages").stream().map(HoldDocuments::shortage).toList(),
        all(document, "picks").stream().map(HoldDocuments::pick).toList(),
        document.getString("by"),
        document.getDate("changed").toInstant());
  }

  private static List<Document> all(Document document, String field) {
    return document.getList(field, Document.class, List.of());
  }

  private static Promise promise(Document document) {
    @Nullable Date needed = document.getDate("neededAt");
    return new Promise(
        document.getString("site"),
        new RegionCode(document.getString("region")),
        all(document, "lines").stream().map(HoldDocuments::line).toList(),
        document.getString("reference"),
        document.getDate("expiresAt").toInstant(),
        document.getBoolean("confirmed", false),
        document.getString("fingerprint"),
        needed == null ? null : needed.toInstant(),
        readAllowance(document.get("allowance", Document.class)));
  }

  private static @Nullable Allowance readAllowance(@Nullable Document document) {
    return document == null
        ? null
        : new Allowance(
            new Household(document.getString("household")),
            LocalDate.parse(document.getString("day")),
            all(document, "most").stream()
                .collect(
                    Collectors.toMap(it -> it.getString("commodity"), it -> amount(it, "most"))));
  }

  private static Promise.Line line(Document document) {
    Quantity quantity = amount(document, "quantity");
    return new Promise.Line(
        document.getString("commodity"),
        quantity,
        document.containsKey("upTo") ? amount(document, "upTo") : quantity);
  }

  private static Shortage shortage(Document document) {
    return new Shortage(
        document.getString("commodity"),
        amount(document, "wanted"),
        amount(document, "available"),
        all(document, "offers").stream()
            .map(it -> new StandIn(it.getString("commodity"), amount(it, "available")))
            .toList(),
        document.containsKey("most")
            ? new Limit(amount(document, "most"), amount(document, "has"))
            : null);
  }

  private static Pick pick(Document document) {
    return new Pick(
        document.getString("key"),
        document.getString("fingerprint"),
        all(document, "shares").stream()
            .map(
                it ->
                    new Pick.Share(
                        it.getString("commodity"), amount(it, "ends"), amount(it, "picked")))
            .toList(),
        document.getString("by"),
        document.getDate("at").toInstant());
  }

  private static Quantity amount(Document document, String field) {
    return new Quantity(
        document.getLong(field), Dimension.valueOf(document.getString("dimension")));
  }
}
