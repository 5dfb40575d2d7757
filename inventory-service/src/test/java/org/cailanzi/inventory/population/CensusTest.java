package org.cailanzi.inventory.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.cailanzi.platform.region.Region;
import org.cailanzi.platform.region.RegionCode;
import org.junit.jupiter.api.Test;

class CensusTest {
  private static final Instant MONDAY = Instant.parse("2022-04-11T00:00:00Z");
  private static final LocalDate DAY = LocalDate.of(2022, 4, 15);

  @Test
  void a_region_without_a_figure_is_the_sum_of_its_largest_parts_that_have_one() {
    Census census =
        census(
            figure("220104", 500_000, "a", 0),
            figure("220104001001", 3_000, "a", 0),
            figure("220105001001", 2_000, "a", 0),
            figure("220105001002", 1_000, "a", 0));

    assertThat(census.of(new RegionCode("2201")))
        .hasValueSatisfying(it -> assertThat(it.population()).isEqualTo(503_000))
        .hasValueSatisfying(it -> assertThat(it.parts()).isEqualTo(3));
    assertThat(census.of(new RegionCode("220105")))
        .hasValueSatisfying(it -> assertThat(it.population()).isEqualTo(3_000));
    assertThat(census.of(new RegionCode("220106"))).isEmpty();
  }

  @Test
  void the_source_imported_last_counts_before_the_profile() {
    Region profile =
        new Region(new RegionCode("220104"), "朝阳区", "Chaoyang", 1L, LocalDate.EPOCH, null);
    Census census =
        new Census(
            List.of(profile),
            List.of(figure("220104", 2, "older", 0), figure("220104", 3, "newer", 1)),
            DAY);

    assertThat(census.of(new RegionCode("220104"))).hasValue(new Headcount(3, null, "newer", 0));
    assertThat(new Census(List.of(profile), List.of(), DAY).of(new RegionCode("2201")))
        .hasValueSatisfying(it -> assertThat(it.population()).isEqualTo(1));
  }

  @Test
  void a_region_that_is_no_longer_one_is_not_counted() {
    Region merged =
        new Region(new RegionCode("320213001"), "崇安寺", "", 9L, LocalDate.EPOCH, DAY.minusDays(1));

    assertThat(new Census(List.of(merged), List.of(), DAY).of(new RegionCode("3202"))).isEmpty();
    assertThat(new Census(List.of(merged), List.of(), DAY.minusDays(1)).of(new RegionCode("3202")))
        .isPresent();
  }

  @Test
  void figures_more_than_five_percent_apart_contradict_each_other() {
    Headcount count = new Headcount(1_000, null, "a", 0);

    assertThat(count.contradicts(1_050)).isFalse();
    assertThat(count.contradicts(1_051)).isTrue();
    assertThat(count.contradicts(950)).isFalse();
    assertThat(count.contradicts(949)).isTrue();
  }

  @Test
  void a_source_is_held_against_another_figure_or_against_the_parts() {
    Census census = census(figure("220104001001", 306_143, "estates", 0));

    assertThat(census.otherThan("packages", new RegionCode("220104")))
        .hasValueSatisfying(it -> assertThat(it.population()).isEqualTo(306_143));
    assertThat(
            census(figure("220104", 5, "packages", 0))
                .otherThan("packages", new RegionCode("220104")))
        .as("a source is not held against itself")
        .isEmpty();
  }

  private static Census census(Figure... figures) {
    return new Census(List.of(), List.of(figures), DAY);
  }

  private static Figure figure(String code, long people, String source, int daysLater) {
    return new Figure(
        new RegionCode(code), code, people, null, source, MONDAY.plusSeconds(86_400L * daysLater));
  }
}
