package org.cailanzi.inventory.report;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cailanzi.inventory.goods.Goods;
import org.cailanzi.platform.commodity.Commodity;
import org.cailanzi.platform.measure.Quantity;
import org.cailanzi.platform.measure.Unusable;
import org.cailanzi.platform.problem.Field;
import org.cailanzi.platform.web.QuantityBody;
import org.jspecify.annotations.Nullable;

/** A form as it is filed. */
record ReportForm(@Nullable List<@Nullable LineForm> lines) {
  List<Line> read(Goods goods) {
    List<Line> read = Field.each("lines", lines, (at, form) -> form.read(at + ".", goods));
    return Field.read("lines", () -> eachOnce(read));
  }

  /** Of two lines of one commodity nobody could tell which is meant. */
  private static List<Line> eachOnce(List<Line> lines) {
    if (lines.isEmpty()) {
      throw new Unusable(
          "至少要有一行；没有库存请报零报告",
          "there is at least one line; where nothing is held, file a zero report");
    }
    Set<String> seen = new HashSet<>();
    for (Line line : lines) {
      if (!seen.add(line.commodity())) {
        throw new Unusable(line.commodity() + " 有两行", line.commodity() + " has two lines");
      }
    }
    return lines;
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
          Field.read(at + "reportedCoverDays", () -> notBelowZero(reportedCoverDays)),
          new Reserve(
              optional(known, at + "governmentReserve", governmentReserve),
              Field.read(at + "standardDays", () -> aboveZero(standardDays)),
              reserveNote));
    }

    private static @Nullable BigDecimal notBelowZero(@Nullable BigDecimal days) {
      if (days != null && days.signum() < 0) {
        throw new Unusable("可供天数不能为负数", "days of cover are not below zero");
      }
      return days;
    }

    private static @Nullable BigDecimal aboveZero(@Nullable BigDecimal days) {
      if (days != null && days.signum() <= 0) {
        throw new Unusable("储备标准须大于零，如 7", "a standard is above zero, such as 7");
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
