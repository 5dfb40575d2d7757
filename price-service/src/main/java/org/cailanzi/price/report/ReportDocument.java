package org.cailanzi.price.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Date;
import java.util.Locale;
import org.bson.Document;
import org.cailanzi.platform.region.RegionCode;
import org.cailanzi.price.quote.TypedPrice;
import org.cailanzi.price.report.PriceReport.Decision;
import org.cailanzi.price.report.PriceReport.State;
import org.cailanzi.price.report.PriceReport.Where;
import org.jspecify.annotations.Nullable;

/** How a report is written down. */
final class ReportDocument {
  /** Since when it waits, and which it is; absent once it is decided. */
  static final String WAITING = "waiting";

  /** Whether a verified one still has to be taken in as a quote; absent otherwise. */
  static final String TO_TAKE = "toTake";

  static final String REGION = "region";
  private static final String DECISION = "decision";
  private static final String POINT = "point";
  private static final String PRICE = "price";

  private ReportDocument() {}

  static Document write(Document empty, PriceReport report) {
    Document document =
        empty
            .append(WAITING, place(report))
            .append(REGION, report.where().region().code())
            .append("commodity", report.commodity())
            .append(PRICE, write(report.price()))
            .append("day", report.day().toString())
            .append("at", Date.from(report.at()));
    put(document, POINT, report.where().point());
    put(document, "shop", report.where().shop());
    put(document, "photo", report.photo());
    return document;
  }

  /** Its place among all that wait, the longest first. */
  static String place(PriceReport report) {
    return String.format(Locale.ROOT, "%013d|%s", report.at().toEpochMilli(), report.id());
  }

  static Document decide(Decision decision) {
    Document made =
        new Document("to", decision.to().name())
            .append("reason", decision.reason())
            .append("by", decision.by())
            .append("at", Date.from(decision.at()));
    put(made, POINT, decision.point());
    if (decision.price() != null) {
      made.append(PRICE, write(decision.price()));
    }
    Document set = new Document(DECISION, made);
    if (decision.to() == State.VERIFIED) {
      set.append(TO_TAKE, Date.from(decision.at()));
    }
    return new Document("$set", set).append("$unset", new Document(WAITING, ""));
  }

  static PriceReport read(Document document) {
    return new PriceReport(
        document.getString("_id"),
        new Where(
            document.getString(POINT),
            document.getString("shop"),
            new RegionCode(document.getString(REGION))),
        document.getString("commodity"),
        price(document.get(PRICE, Document.class)),
        LocalDate.parse(document.getString("day")),
        document.getString("photo"),
        document.getDate("at").toInstant(),
        decision(document.get(DECISION, Document.class)));
  }

  private static @Nullable Decision decision(@Nullable Document made) {
    if (made == null) {
      return null;
    }
    @Nullable Document price = made.get(PRICE, Document.class);
    return new Decision(
        State.valueOf(made.getString("to")),
        made.getString("reason"),
        made.getString("by"),
        made.getDate("at").toInstant(),
        made.getString(POINT),
        price == null ? null : price(price));
  }

  private static Document write(TypedPrice price) {
    return new Document("yuan", price.yuan().toPlainString()).append("unit", price.unit());
  }

  private static TypedPrice price(Document price) {
    return TypedPrice.of(new BigDecimal(price.getString("yuan")), price.getString("unit"));
  }

  private static void put(Document document, String name, @Nullable String value) {
    if (value != null) {
      document.append(name, value);
    }
  }
}
