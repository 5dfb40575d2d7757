package org.cailanzi.inventory.population;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.cailanzi.platform.problem.Bilingual;
import org.cailanzi.platform.region.RegionCode;
import org.cailanzi.platform.table.Findings;
import org.cailanzi.platform.table.RowCheck;
import org.cailanzi.platform.table.row.Row;
import org.cailanzi.platform.table.row.Severity;
import org.cailanzi.platform.table.shape.Field;
import org.cailanzi.platform.table.shape.TableShape;
import org.jspecify.annotations.Nullable;

/** The table of populations: what a row says, and whether it contradicts what is known. */
final class PopulationTable {
  private static final int PEOPLE_IN_WAN = 10_000;

  static final Field<RegionCode> REGION =
      Field.code("region")
          .orNamed("地区代码", "区划代码")
          .describedAs("统计用区划代码", "statistical code of the region")
          .needed()
          .as(RegionCode::new);
  static final Field<String> ZH = Field.text("zh").orNamed("名称", "地区").needed();
  static final Field<Long> POPULATION = Field.whole("population").orNamed("人口", "人口（人）");
  static final Field<BigDecimal> POPULATION_WAN =
      Field.decimal("populationWan")
          .orNamed("population_wan", "人口（万）", "人口（万人）")
          .describedAs("以万计的人口，如 57.8", "people in ten thousands, such as 57.8");
  static final Field<Long> HOUSEHOLDS = Field.whole("households").orNamed("户数");
  static final Field<String> SOURCE =
      Field.text("source").orNamed("来源").describedAs("数字的出处", "who states the figure").needed();

  static final TableShape SHAPE =
      TableShape.titled(
              "人口", "Populations", REGION, ZH, POPULATION, POPULATION_WAN, HOUSEHOLDS, SOURCE)
          .keyedBy(REGION, SOURCE);

  private PopulationTable() {}

  static @Nullable Figure read(Row row, Instant at) {
    @Nullable Long people =
        row.find(POPULATION)
            .or(
                () ->
                    row.find(POPULATION_WAN)
                        .map(it -> it.multiply(BigDecimal.valueOf(PEOPLE_IN_WAN)).longValueExact()))
            .orElse(null);
    if (people == null) {
      row.refuse(POPULATION, "population-missing", "请填写人口", "State the population");
      return null;
    }
    return new Figure(
        row.get(REGION),
        row.get(ZH),
        people,
        row.find(HOUSEHOLDS).orElse(null),
        row.get(SOURCE),
        at);
  }

  /** Warns where a figure is more than 5 % from what another source, or the parts, say. */
  static final class AgainstOthers implements RowCheck<Figure> {
    private final Census known;
    private final Map<RegionCode, Figure> before = new HashMap<>();

    AgainstOthers(Census known) {
      this.known = known;
    }

    @Override
    public void check(Row row, Figure figure, Findings findings) {
      @Nullable Figure earlier = before.put(figure.region(), figure);
      if (earlier != null) {
        compare(
            row, figure, new Headcount(earlier.population(), null, earlier.source(), 0), findings);
        return;
      }
      known
          .otherThan(figure.source(), figure.region())
          .ifPresent(it -> compare(row, figure, it, findings));
    }

    private static void compare(Row row, Figure figure, Headcount other, Findings findings) {
      if (!other.contradicts(figure.population())) {
        return;
      }
      findings.add(
          row.finding(
              Severity.WARNING,
              row.find(POPULATION).isPresent() ? POPULATION : POPULATION_WAN,
              "population-differs",
              new Bilingual(
                  "%s（%s）：本表（%s）为 %d 人，%s%s为 %d 人，相差超过 5%%，请核对"
                      .formatted(
                          figure.zh(),
                          figure.region(),
                          figure.source(),
                          figure.population(),
                          other.source(),
                          other.parts() > 0 ? "所列 " + other.parts() + " 个下级地区合计" : "",
                          other.population()),
                  "%s (%s): this table (%s) says %d people, %s%s says %d: more than 5 %% apart, check"
                      .formatted(
                          figure.zh(),
                          figure.region(),
                          figure.source(),
                          figure.population(),
                          other.source(),
                          other.parts() > 0 ? " summed over " + other.parts() + " parts" : "",
                          other.population()))));
    }
  }
}
