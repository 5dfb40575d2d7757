package org.cailanzi.inventory.cover;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.cailanzi.platform.city.CityProfile;
import org.cailanzi.platform.problem.Bilingual;

/**
 * How many districts of a region are below the target of a group, and which.
 *
 * @param known of how many the level is known
 * @param unknown of how many nobody can say
 * @param sharedGrams that are of the region and of none of its districts in particular: each is
 *     reckoned with its share by need
 * @param worst all that are below, the worst first
 */
record SpreadBody(
    int below, int known, int unknown, long sharedGrams, List<District> worst, Bilingual text) {

  /**
   * @param days that the goods last in the district
   */
  record District(String region, String zh, String en, String level, BigDecimal days) {}

  static SpreadBody of(Spread spread, LocalDate day, CityProfile city) {
    return new SpreadBody(
        spread.below().size(),
        spread.known(),
        spread.unknown(),
        spread.shared(),
        spread.below().stream().map(it -> district(it, city.nameOf(it.region(), day))).toList(),
        text(spread, day, city));
  }

  private static District district(Spread.District below, Bilingual name) {
    return new District(
        below.region().code(), name.zh(), name.en(), below.level().wireName(), below.days());
  }

  private static Bilingual text(Spread spread, LocalDate day, CityProfile city) {
    Bilingual told = counts(spread, day, city);
    String tonnes = Arithmetic.tonnes(spread.shared());
    return spread.shared() == 0
        ? told
        : new Bilingual(
            told.zh() + "（批发市场、储备库和全市汇总的 " + tonnes + " t 按日需分摊）",
            told.en()
                + " ("
                + tonnes
                + " t of markets, depots and sums over the city shared by need)");
  }

  private static Bilingual counts(Spread spread, LocalDate day, CityProfile city) {
    int all = spread.known() + spread.unknown();
    if (spread.known() == 0) {
      return new Bilingual(
          "%d 个区县均无数据，是否达标无从判断".formatted(all),
          "Nothing is known of any of the %d districts, so nobody can say whether they reach their target"
              .formatted(all));
    }
    String untold = spread.unknown() == 0 ? "" : "，%d 个无数据".formatted(spread.unknown());
    String untoldEn =
        spread.unknown() == 0 ? "" : ", %d cannot be told".formatted(spread.unknown());
    if (spread.below().isEmpty()) {
      return new Bilingual(
          (spread.unknown() == 0 ? "%d 个区县全部达到目标" : "%2$d 个区县中 %1$d 个达到目标")
                  .formatted(spread.known(), all)
              + untold,
          "%d of %d districts reach their target%s".formatted(spread.known(), all, untoldEn));
    }
    Spread.District worst = spread.below().getFirst();
    Bilingual name = city.nameOf(worst.region(), day);
    String days = worst.days().stripTrailingZeros().toPlainString();
    int below = spread.below().size();
    return new Bilingual(
        (below == all ? "%d 个区县全部低于目标" : "%d 个区县中 %d 个低于目标").formatted(all, below)
            + "%s；最紧的是%s：可供 %s 天，%s".formatted(untold, name.zh(), days, worst.level().zh()),
        "%d of %d districts below target%s; worst: %s with %s days, %s"
            .formatted(below, all, untoldEn, name.en(), days, worst.level().wireName()));
  }
}
