package org.cailanzi.price.limit;

import java.util.List;
import java.util.Locale;

/** The kinds of limit by the names they have on the wire. */
enum Kind {
  ABSOLUTE,
  BASE_DATE_PRICE,
  BASE_DATE_MARGIN,
  MARKUP_ON_COST,
  MARGIN_ON_PRICE,
  WHOLESALE_SPREAD,
  TARGET_PLUS,
  MARKUP_WITHOUT_BASE_TRADE;

  static final List<Kind> ALL = List.of(values());

  String wireName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Kind of(Limit limit) {
    return switch (limit) {
      case Limit.Absolute _ -> ABSOLUTE;
      case Limit.BaseDatePrice _ -> BASE_DATE_PRICE;
      case Limit.BaseDateMargin _ -> BASE_DATE_MARGIN;
      case Limit.MarkupOnCost _ -> MARKUP_ON_COST;
      case Limit.MarginOnPrice _ -> MARGIN_ON_PRICE;
      case Limit.WholesaleSpread _ -> WHOLESALE_SPREAD;
      case Limit.TargetPlus _ -> TARGET_PLUS;
      case Limit.MarkupWithoutBaseTrade _ -> MARKUP_WITHOUT_BASE_TRADE;
    };
  }
}
