package org.cailanzi.price.limit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.bson.Document;
import org.cailanzi.price.point.PointKind;
import org.cailanzi.price.quote.TypedPrice;

/** How a limit is written down. */
public final class LimitDocument {
  private LimitDocument() {}

  public static Document write(Limit limit) {
    Document document = new Document("kind", Kind.of(limit).wireName());
    return switch (limit) {
      case Limit.Absolute(var price) -> price(document, price);
      case Limit.BaseDatePrice(var baseDate, var factor) ->
          document.append("baseDate", baseDate.toString()).append("factor", factor.toPlainString());
      case Limit.BaseDateMargin(var baseDate, var basis) ->
          document.append("baseDate", baseDate.toString()).append("basis", basis.wireName());
      case Limit.MarkupOnCost(var rate) -> document.append("rate", share(rate));
      case Limit.MarginOnPrice(var rate) -> document.append("rate", share(rate));
      case Limit.MarkupWithoutBaseTrade(var baseDate, var rate) ->
          document.append("baseDate", baseDate.toString()).append("rate", share(rate));
      case Limit.TargetPlus(var target, var plus, var inDisaster) ->
          price(document, target)
              .append("plus", share(plus))
              .append("inDisaster", share(inDisaster));
      case Limit.WholesaleSpread spread -> spread(document, spread);
    };
  }

  private static Document spread(Document document, Limit.WholesaleSpread spread) {
    Document rates = new Document();
    spread.rates().forEach((name, rate) -> rates.append(name, share(rate)));
    Document additions = new Document();
    spread.additions().forEach((kind, rate) -> additions.append(kind.wireName(), share(rate)));
    return document
        .append("point", spread.wholesaler().point())
        .append("zh", spread.wholesaler().zh())
        .append("en", spread.wholesaler().en())
        .append("daysBefore", spread.daysBefore())
        .append("rates", rates)
        .append("additions", additions);
  }

  private static Document price(Document document, TypedPrice price) {
    return document.append("yuan", price.yuan().toPlainString()).append("unit", price.unit());
  }

  private static String share(Rate rate) {
    return rate.share().toPlainString();
  }

  public static Limit read(Document limit) {
    String kind = limit.getString("kind");
    Kind known =
        Arrays.stream(Kind.values())
            .filter(it -> it.wireName().equals(kind))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("No kind of limit: " + kind));
    return switch (known) {
      case ABSOLUTE -> new Limit.Absolute(price(limit));
      case BASE_DATE_PRICE ->
          new Limit.BaseDatePrice(baseDate(limit), new BigDecimal(limit.getString("factor")));
      case BASE_DATE_MARGIN -> new Limit.BaseDateMargin(baseDate(limit), basis(limit));
      case MARKUP_ON_COST -> new Limit.MarkupOnCost(rate(limit, "rate"));
      case MARGIN_ON_PRICE -> new Limit.MarginOnPrice(rate(limit, "rate"));
      case MARKUP_WITHOUT_BASE_TRADE ->
          new Limit.MarkupWithoutBaseTrade(baseDate(limit), rate(limit, "rate"));
      case TARGET_PLUS ->
          new Limit.TargetPlus(price(limit), rate(limit, "plus"), rate(limit, "inDisaster"));
      case WHOLESALE_SPREAD -> spread(limit);
    };
  }

  private static Limit spread(Document limit) {
    Map<String, Rate> rates = new HashMap<>();
    Document byClass = limit.get("rates", Document.class);
    byClass.keySet().forEach(it -> rates.put(it, rate(byClass, it)));
    Map<PointKind, Rate> additions = new HashMap<>();
    Document byKind = limit.get("additions", Document.class);
    byKind.keySet().forEach(it -> additions.put(PointKind.named(it), rate(byKind, it)));
    return new Limit.WholesaleSpread(
        new Wholesaler(limit.getString("point"), limit.getString("zh"), limit.getString("en")),
        limit.getInteger("daysBefore"),
        rates,
        additions);
  }

  private static LocalDate baseDate(Document limit) {
    return LocalDate.parse(limit.getString("baseDate"));
  }

  private static MarginBasis basis(Document limit) {
    return "amount".equals(limit.getString("basis")) ? MarginBasis.AMOUNT : MarginBasis.RATE;
  }

  private static Rate rate(Document limit, String field) {
    return Rate.of(limit.getString(field));
  }

  private static TypedPrice price(Document limit) {
    return TypedPrice.of(new BigDecimal(limit.getString("yuan")), limit.getString("unit"));
  }
}
