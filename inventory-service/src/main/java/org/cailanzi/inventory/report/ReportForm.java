package org.cailanzi.inventory.report;

import java.math.BigDecimal;
import java.util.List;
import org.cailanzi.inventory.goods.Goods;
import org.cailanzi.platform.commodity.Commodity;
import org.cailanzi.platform.measure.Quantity;
import org.cailanzi.platform.problem.Bilingual;
import org.cailanzi.platform.problem.Field;
import org.cailanzi.platform.problem.Problem;
import org.cailanzi.platform.web.QuantityBody;
import org.jspecify.annotations.Nullable;

/** A form as it is filed. */
record ReportForm(@Nullable List<@Nullable LineForm> lines) {
  List<Line> read(Goods goods) {
    return Field.each("lines", lines, (at, form) -> form.read(at + ".", goods));
  }

  /** One commodity of it, every quantity with its unit; a blank stays blank. */
  record LineForm(
      @Nullable String commodity,
      @Nullable QuantityBody opening,
      @Nullable QuantityBody in,
      @Nullable QuantityBody out,
      @Nullable QuantityBody closing,
      @Nullable QuantityBody inTransit,
      @Nullable BigDecimal reportedCoverDays,
      @Nullable QuantityBody governmentReserve,
      @Nullable BigDecimal standardDays,
      @Nullable String reserveNote) {
    Line read(String at, Goods goods) {
      String name = Field.required(at + "commodity", commodity);
      Commodity known = Field.read(at + "commodity", () -> goods.named(name));
      QuantityBody end = Field.required(at + "closing", closing);
      return new Line(
          known.code(),
          optional(known, at + "opening", opening),
          optional(known, at + "in", in),
          optional(known, at + "out", out),
          quantity(known, at + "closing", end),
          optional(known, at + "inTransit", inTransit),
          reportedCoverDays,
          new Reserve(
              optional(known, at + "governmentReserve", governmentReserve),
              aboveZero(at + "standardDays", standardDays),
              reserveNote));
    }

    private static @Nullable BigDecimal aboveZero(String field, @Nullable BigDecimal days) {
      if (days != null && days.signum() <= 0) {
        throw Problem.invalid(
                field,
                new Bilingual("储备标准须大于零", "A standard is above zero"),
                new Bilingual("请填写天数，如 7", "Give a number of days, such as 7"))
            .asException();
      }
      return days;
    }

    private static @Nullable Quantity optional(
        Commodity commodity, String field, @Nullable QuantityBody body) {
      return body == null ? null : quantity(commodity, field, body);
    }

    private static Quantity quantity(Commodity commodity, String field, QuantityBody body) {
      return Field.read(field, () -> Goods.inStockUnit(commodity, body.read(field)));
    }
  }
}
