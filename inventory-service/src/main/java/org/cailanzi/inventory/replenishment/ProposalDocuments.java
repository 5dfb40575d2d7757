package org.cailanzi.inventory.replenishment;

import java.time.LocalDate;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.cailanzi.inventory.replenishment.Proposal.Approval;
import org.cailanzi.inventory.replenishment.Proposal.Outcome;
import org.cailanzi.platform.measure.Dimension;
import org.cailanzi.platform.measure.Money;
import org.cailanzi.platform.measure.Quantity;
import org.cailanzi.platform.measure.UnitPrice;
import org.cailanzi.platform.problem.Bilingual;
import org.cailanzi.platform.region.RegionCode;
import org.jspecify.annotations.Nullable;

/** How a proposal is written. */
final class ProposalDocuments {
  private ProposalDocuments() {}

  static Document toDocument(Proposal proposal) {
    Ask ask = proposal.ask();
    Document ceilings = new Document();
    new TreeMap<>(ask.ceilings()).forEach((commodity, it) -> ceilings.put(commodity, price(it)));
    return Proposals.SCHEMA
        .document(proposal.id())
        .append("state", proposal.state().name())
        .append("region", ask.region().code())
        .append("day", ask.day().toString())
        .append("horizonDays", ask.horizonDays())
        .append("ceilings", ceilings)
        .append("by", proposal.by())
        .append("at", Date.from(proposal.at()))
        .append("lines", proposal.lines().stream().map(ProposalDocuments::line).toList())
        .append("unmet", proposal.unmet().stream().map(ProposalDocuments::unmet).toList())
        .append("unjudged", proposal.unjudged().stream().map(ProposalDocuments::unjudged).toList());
  }

  static Document approval(Approval approval) {
    Document outcomes = new Document();
    new TreeMap<>(approval.outcomes())
        .forEach((number, it) -> outcomes.put(String.valueOf(number), it.name()));
    return new Document("by", approval.by())
        .append("at", Date.from(approval.at()))
        .append("key", approval.key())
        .append("lines", approval.lines())
        .append("outcomes", outcomes);
  }

  private static Document line(Line line) {
    Document document =
        new Document("number", line.number())
            .append("site", line.site())
            .append("region", line.region().code())
            .append("commodity", line.commodity())
            .append("dimension", line.quantity().dimension().name())
            .append("quantity", line.quantity().amount())
            .append("goodsFen", line.goods().fen())
            .append("haulageFen", line.haulage().fen())
            .append("expected", line.expected().toString())
            .append("expires", line.expires() == null ? null : line.expires().toString())
            .append("why", text(line.why()));
    return switch (line.from()) {
      case Line.OfferOf(var offer, var supplier, var price) ->
          document
              .append("offer", offer)
              .append("supplier", supplier)
              .append("price", price(price));
      case Line.SurplusAt(var site) -> document.append("from", site);
    };
  }

  private static Document unmet(Unmet unmet) {
    return new Document("area", unmet.area().code())
        .append("group", unmet.group())
        .append("grams", unmet.grams())
        .append(
            "obstacles",
            unmet.obstacles().stream()
                .map(
                    it ->
                        new Document("kind", it.kind().name())
                            .append("grams", it.grams())
                            .append("text", text(it.text())))
                .toList());
  }

  private static Document unjudged(Unjudged unjudged) {
    return new Document("area", unjudged.area().code())
        .append("group", unjudged.group())
        .append("reason", text(unjudged.reason()));
  }

  private static Document price(UnitPrice price) {
    return new Document("microYuan", price.microYuan())
        .append("dimension", price.dimension().name());
  }

  private static Document text(Bilingual text) {
    return new Document("zh", text.zh()).append("en", text.en());
  }

  static Proposal fromDocument(Document document) {
    Map<String, UnitPrice> ceilings = new LinkedHashMap<>();
    Document written = document.get("ceilings", Document.class);
    written.keySet().forEach(it -> ceilings.put(it, price(written, it)));
    @Nullable Document approval = document.get("approval", Document.class);
    return new Proposal(
        document.getString("_id"),
        new Ask(
            new RegionCode(document.getString("region")),
            LocalDate.parse(document.getString("day")),
            document.getInteger("horizonDays"),
            ceilings),
        document.getString("by"),
        document.getDate("at").toInstant(),
        parts(document, "lines").stream().map(ProposalDocuments::readLine).toList(),
        parts(document, "unmet").stream().map(ProposalDocuments::readUnmet).toList(),
        parts(document, "unjudged").stream()
            .map(
                it ->
                    new Unjudged(
                        new RegionCode(it.getString("area")),
                        it.getString("group"),
                        text(it, "reason")))
            .toList(),
        approval == null ? null : readApproval(approval));
  }

  private static Line readLine(Document document) {
    @Nullable String offer = document.getString("offer");
    @Nullable String expires = document.getString("expires");
    return new Line(
        document.getInteger("number"),
        offer == null
            ? new Line.SurplusAt(document.getString("from"))
            : new Line.OfferOf(offer, document.getString("supplier"), price(document, "price")),
        document.getString("site"),
        new RegionCode(document.getString("region")),
        document.getString("commodity"),
        new Quantity(
            document.getLong("quantity"), Dimension.valueOf(document.getString("dimension"))),
        new Money(document.getLong("goodsFen")),
        new Money(document.getLong("haulageFen")),
        LocalDate.parse(document.getString("expected")),
        expires == null ? null : LocalDate.parse(expires),
        text(document, "why"));
  }

  private static Unmet readUnmet(Document document) {
    return new Unmet(
        new RegionCode(document.getString("area")),
        document.getString("group"),
        document.getLong("grams"),
        parts(document, "obstacles").stream()
            .map(
                it ->
                    new Unmet.Obstacle(
                        Unmet.Kind.valueOf(it.getString("kind")),
                        it.getLong("grams"),
                        text(it, "text")))
            .toList());
  }

  private static Approval readApproval(Document document) {
    Map<Integer, Outcome> outcomes = new LinkedHashMap<>();
    Document written = document.get("outcomes", Document.class);
    written
        .keySet()
        .forEach(it -> outcomes.put(Integer.valueOf(it), Outcome.valueOf(written.getString(it))));
    return new Approval(
        document.getString("by"),
        document.getDate("at").toInstant(),
        document.getString("key"),
        document.getList("lines", Integer.class),
        outcomes);
  }

  private static List<Document> parts(Document document, String field) {
    return document.getList(field, Document.class);
  }

  private static UnitPrice price(Document document, String field) {
    Document price = document.get(field, Document.class);
    return new UnitPrice(
        price.getLong("microYuan"), Dimension.valueOf(price.getString("dimension")));
  }

  private static Bilingual text(Document document, String field) {
    Document text = document.get(field, Document.class);
    return new Bilingual(text.getString("zh"), text.getString("en"));
  }
}
