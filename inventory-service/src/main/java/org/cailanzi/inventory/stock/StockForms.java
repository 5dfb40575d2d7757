package org.cailanzi.inventory.stock;

import java.math.BigDecimal;
import org.cailanzi.inventory.goods.Goods;
import org.cailanzi.platform.problem.Bilingual;
import org.cailanzi.platform.problem.Field;
import org.cailanzi.platform.problem.Problem;
import org.cailanzi.platform.web.QuantityBody;
import org.jspecify.annotations.Nullable;

/** What callers write of goods that come in or go out. */
final class StockForms {
  private StockForms() {}

  /** Goods that come in, as they are told: a quantity, or packs, or both where they agree. */
  record ReceiptForm(
      @Nullable String site,
      @Nullable String commodity,
      @Nullable QuantityBody quantity,
      @Nullable PacksForm packs,
      @Nullable LotForm lot) {
    Receipt read(Goods goods) {
      String where = Field.required("site", site);
      @Nullable Packs packed = packs == null ? null : packs.read();
      Goods.Some some = some(goods, packed);
      LotForm stated = lot == null ? new LotForm(null, null, null, null, null) : lot;
      return Field.read(
          "lot",
          () ->
              new Receipt(
                  where,
                  some.commodity(),
                  some.quantity(),
                  stated.code(),
                  stated.origin(),
                  stated.supplier(),
                  stated.expires(),
                  stated.storage() == null ? null : Receipt.storage(stated.storage()),
                  packed == null ? typed(quantity) : packed.typed()));
    }

    private Goods.Some some(Goods goods, @Nullable Packs packed) {
      if (packed == null) {
        return goods.read("", commodity, quantity);
      }
      QuantityBody total = new QuantityBody(packed.total(), packed.measure());
      Goods.Some some = goods.read("", "packs", commodity, total);
      if (quantity != null
          && !goods.read("", commodity, quantity).quantity().equals(some.quantity())) {
        throw Problem.invalid(
                "packs",
                new Bilingual(
                    "件数合计 " + some.quantity() + "，与数量不符",
                    "The packs make " + some.quantity() + ", which is not the quantity"),
                new Bilingual("改正其一，或只填一个", "Correct one of them, or give only one"))
            .asException();
      }
      return some;
    }
  }

  /**
   * Packs as they are told.
   *
   * @param of and {@code each}: so many in each, of so much
   * @param together what all weigh together, where each is another weight
   */
  record PacksForm(
      @Nullable Long count,
      @Nullable String unit,
      @Nullable Long of,
      @Nullable QuantityBody each,
      @Nullable QuantityBody together) {
    Packs read() {
      long many = Field.required("packs.count", count);
      String word = Field.required("packs.unit", unit);
      boolean weighed = together != null;
      if (weighed && (each != null || of != null)) {
        throw Problem.invalid(
                "packs.together",
                new Bilingual(
                    "each 与 together 只能填一个", "Either each or together can be told, not both"),
                new Bilingual(
                    "标准件填 each，称重件填 together",
                    "Give each for equal packs, together for weighed ones"))
            .asException();
      }
      String field = weighed ? "packs.together" : "packs.each";
      QuantityBody much = Field.required(field, weighed ? together : each);
      BigDecimal amount = Field.required(field + ".amount", much.amount());
      String measure = Field.required(field + ".unit", much.unit());
      @Nullable Long inEach = weighed ? null : Long.valueOf(of == null ? 1 : of);
      return Field.read("packs", () -> new Packs(many, word, inEach, amount, measure));
    }
  }

  record LotForm(
      @Nullable String code,
      @Nullable String origin,
      @Nullable String supplier,
      @Nullable String expires,
      @Nullable String storage) {}

  /** Goods that go out, as they are told. */
  record IssueForm(
      @Nullable String site,
      @Nullable String commodity,
      @Nullable QuantityBody quantity,
      @Nullable String reason) {
    String typed() {
      return StockForms.typed(quantity);
    }
  }

  private static String typed(@Nullable QuantityBody quantity) {
    return quantity == null || quantity.amount() == null || quantity.unit() == null
        ? ""
        : Packs.typed(quantity.amount(), quantity.unit());
  }
}
