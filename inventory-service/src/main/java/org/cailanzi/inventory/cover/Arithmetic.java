package org.cailanzi.inventory.cover;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.cailanzi.platform.problem.Bilingual;
import org.jspecify.annotations.Nullable;

/** The sum behind a cover, as one would write it down. */
final class Arithmetic {
  private static final int TONNE_DIGITS = 6;
  private static final int SHOWN_DIGITS = 3;

  private Arithmetic() {}

  /**
   * The same, with what the districts have to do with the level that is shown.
   *
   * @param own the level by the sum alone
   */
  static Bilingual with(Bilingual sum, SpreadBody spread, Level own, Level shown) {
    boolean held = own != shown;
    return new Bilingual(
        sum.zh() + "；" + spread.text().zh() + (held ? "，故整体不好于" + shown.zh() : ""),
        sum.en()
            + "; "
            + spread.text().en()
            + (held ? ", so the whole is no better than " + shown.wireName() : ""));
  }

  /**
   * @param level of the day by itself
   * @param seen the level that is shown, after days that were worse
   */
  static Bilingual of(Cover cover, @Nullable Level level, @Nullable Level seen, int cleanDays) {
    Bilingual sum = of(cover, level);
    return level == seen || seen == null
        ? sum
        : new Bilingual(
            sum.zh() + "；此前为" + seen.zh() + "，连续 " + cleanDays + " 天好转才下调",
            sum.en()
                + "; was "
                + seen.wireName()
                + " before, lowered after "
                + cleanDays
                + " better days in a row");
  }

  static Bilingual of(Cover cover, @Nullable Level level) {
    Demand demand = cover.demand();
    String sum = tonnes(cover.available()) + " t ÷ " + tonnes(demand.grams()) + " t/d";
    String days = cover.days().toPlainString();
    return new Bilingual(
        "可供 "
            + sum
            + " = "
            + days
            + " 天；日需 = max(计划 "
            + plan(demand, "人")
            + "，近日实际 "
            + observed(demand)
            + ")"
            + (level == null ? "" : "；目标 " + cover.target() + " 天 → " + level.zh()),
        "Available "
            + sum
            + " = "
            + days
            + " days; demand = max(plan "
            + plan(demand, "people")
            + ", observed "
            + observed(demand)
            + ")"
            + (level == null ? "" : "; target " + cover.target() + " days → " + level.wireName()));
  }

  /** Of a group that stands as the worst of those below it. */
  static Bilingual asItsWorst(Bilingual why, Bilingual worst, BigDecimal days, Level level) {
    return new Bilingual(
        "%s；最紧的是%s：可供 %s 天，%s".formatted(why.zh(), worst.zh(), shown(days), level.zh()),
        "%s; worst: %s with %s days, %s"
            .formatted(why.en(), worst.en(), shown(days), level.wireName()));
  }

  private static String shown(BigDecimal days) {
    return days.stripTrailingZeros().toPlainString();
  }

  private static String plan(Demand demand, String people) {
    Long planned = demand.planned();
    return planned == null
        ? "—"
        : "%d %s × %d g = %s t/d"
            .formatted(demand.people(), people, demand.norm(), tonnes(planned));
  }

  private static String observed(Demand demand) {
    return demand.observed() == null ? "—" : tonnes(demand.observed()) + " t/d";
  }

  static String tonnes(long grams) {
    BigDecimal rounded =
        BigDecimal.valueOf(grams, TONNE_DIGITS).setScale(SHOWN_DIGITS, RoundingMode.HALF_UP);
    // A few kilograms must not read as nothing.
    BigDecimal shown =
        rounded.signum() == 0 && grams > 0 ? BigDecimal.valueOf(grams, TONNE_DIGITS) : rounded;
    return shown.stripTrailingZeros().toPlainString();
  }
}
