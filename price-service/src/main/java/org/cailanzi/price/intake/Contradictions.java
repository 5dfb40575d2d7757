package org.cailanzi.price.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.cailanzi.platform.problem.Bilingual;
import org.cailanzi.platform.table.Findings;
import org.cailanzi.platform.table.RowCheck;
import org.cailanzi.platform.table.row.Row;
import org.cailanzi.platform.table.row.Severity;
import org.cailanzi.price.quote.Quote;
import org.cailanzi.price.quote.Series;
import org.cailanzi.price.quote.TypedPrice;
import org.jspecify.annotations.Nullable;

/**
 * Where a table contradicts itself: a price outside the lowest and highest beside it, one of goods
 * of which nothing was sold, and another price for a day that the row before of the same series
 * gave one for. It keeps no row out: the later price counts, and both are kept. What it remembers
 * grows with the series, not the rows.
 */
final class Contradictions implements RowCheck<QuoteRows.Line> {
  private final Map<Series, Said> last = new HashMap<>();

  @Override
  public void check(Row row, QuoteRows.Line line, Findings findings) {
    Quote quote = line.quote();
    @Nullable TypedPrice price = quote.entry().price();
    if (price == null) {
      return;
    }
    outside(row, price.yuan(), findings);
    row.find(QuoteTable.SOLD).ifPresent(it -> returned(row, it, findings));
    @Nullable Said before = last.put(quote.series(), new Said(quote.day(), price));
    if (before != null && before.day.equals(quote.day()) && !before.price.equals(price)) {
      Bilingual words =
          new Bilingual(
              "同一天已报 %s，本行为 %s；以后一行为准，两者均保留".formatted(before.price, price),
              "%s was said of the same day before, and %s here: the later counts, both are kept"
                  .formatted(before.price, price));
      findings.add(row.finding(Severity.WARNING, QuoteTable.PRICE, "said-twice", words));
    }
  }

  private static void outside(Row row, BigDecimal price, Findings findings) {
    @Nullable BigDecimal lowest = row.find(QuoteTable.LOWEST).orElse(null);
    @Nullable BigDecimal highest = row.find(QuoteTable.HIGHEST).orElse(null);
    boolean below = lowest != null && price.compareTo(lowest) < 0;
    boolean above = highest != null && price.compareTo(highest) > 0;
    if (below || above) {
      Bilingual words =
          new Bilingual(
              "价格应在最低价 %s 与最高价 %s 之间，请核实".formatted(shown(lowest), shown(highest)),
              "The price should lie between the lowest, %s, and the highest, %s: check it"
                  .formatted(shown(lowest), shown(highest)));
      findings.add(row.finding(Severity.WARNING, QuoteTable.PRICE, "price-outside-range", words));
    }
  }

  private static void returned(Row row, BigDecimal sold, Findings findings) {
    if (sold.signum() <= 0) {
      Bilingual words =
          new Bilingual(
              "销量 %s 不大于 0，本行可能是退货而不是成交，其价格请核实".formatted(sold.toPlainString()),
              "%s were sold: the row may tell of a return and not of a sale, check its price"
                  .formatted(sold.toPlainString()));
      findings.add(row.finding(Severity.WARNING, QuoteTable.SOLD, "nothing-sold", words));
    }
  }

  private static String shown(@Nullable BigDecimal yuan) {
    return yuan == null ? "—" : yuan.toPlainString();
  }

  private record Said(LocalDate day, TypedPrice price) {}
}
