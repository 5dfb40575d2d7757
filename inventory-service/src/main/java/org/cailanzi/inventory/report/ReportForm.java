package org.cailanzi.inventory.report;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.cailanzi.inventory.goods.Goods;
import org.cailanzi.platform.commodity.Commodity;
import org.cailanzi.platform.measure.Quantity;
import org.cailanzi.platform.measure.Unusable;
import org.cailanzi.platform.problem.Bilingual;
import org.cailanzi.platform.problem.Field;
import org.cailanzi.platform.problem.Problem;
import org.cailanzi.platform.web.QuantityBody;
import org.jspecify.annotations.Nullable;

/** A form as it is filed. */
record ReportForm(@Nullable List<@Nullable LineForm> lines) {
  private static final List<String> LACKABLE = List.of("closing");

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

  /**
   * One commodity of it, every quantity with its unit; a blank stays blank.
   *
   * @param lacks what the site cannot know of it: {@code closing} where goods only pass through, so
   *     that a closing that was forgotten is still asked for
   */
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
      @Nullable String reserveNote,
      @Nullable List<@Nullable String> lacks) {
    Line read(String at, Goods goods) {
      String name = Field.required(at + "commodity", commodity);
      Commodity known = Field.read(at + "commodity", () -> goods.named(name));
      @Nullable QuantityBody end = closing(at);
      @Nullable Quantity came = optional(known, at + "in", in);
      @Nullable Quantity went = optional(known, at + "out", out);
      @Nullable Quantity left = optional(known, at + "closing", end);
      if (left == null && came == null && went == null) {
        throw noneTold(at).asException();
      }
      return new Line(
          known.code(),
          optional(known, at + "opening", opening),
          came,
          went,
          left,
          optional(known, at + "inTransit", inTransit),
          Field.read(at + "reportedCoverDays", () -> notBelowZero(reportedCoverDays)),
          new Reserve(
              optional(known, at + "governmentReserve", governmentReserve),
              Field.read(at + "standardDays", () -> aboveZero(standardDays)),
              reserveNote));
    }

    private @Nullable QuantityBody closing(String at) {
      boolean lacking =
          lacks != null
              && !Field.each(
                      at + "lacks",
                      lacks,
                      (place, it) -> Field.oneOf(place, it, LACKABLE, Function.identity()))
                  .isEmpty();
      if (lacking && closing != null) {
        throw Problem.invalid(
                at + "lacks",
                new Bilingual("填了期末，又说没有期末", "A closing is told and said to be lacking"),
                new Bilingual("期末和 lacks 只留一个", "Keep either closing or lacks"))
            .asException();
      }
      if (!lacking && closing == null) {
        throw Problem.invalid(
                at + "closing",
                new Bilingual("缺少字段 " + at + "closing", "The field " + at + "closing is missing"),
                new Bilingual(
                    "请填写期末；网点无从知道期末的（只过手、不留存），写 \"lacks\": [\"closing\"]",
                    "Fill in the closing; where the site cannot know it (goods only pass through),"
                        + " say \"lacks\": [\"closing\"]"))
            .asException();
      }
      return closing;
    }

    private static Problem noneTold(String at) {
      return Problem.invalid(
          at + "out",
          new Bilingual("没有期末，也没有调入或调出", "Neither a closing nor what came in or went out is told"),
          new Bilingual("调入、调出至少填一个", "Fill in at least one of in and out"));
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
