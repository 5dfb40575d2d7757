package org.cailanzi.platform.city;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cailanzi.platform.commodity.Commodity;
import org.cailanzi.platform.commodity.FoodGroup;
import org.cailanzi.platform.measure.Dimension;
import org.cailanzi.platform.measure.Mass;
import org.cailanzi.platform.measure.Quantity;
import org.cailanzi.platform.region.Region;
import org.cailanzi.platform.region.RegionCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CityProfileTest {
  @ParameterizedTest
  @ValueSource(strings = {"wuxi", "changchun"})
  void every_shipped_city_is_whole(String name) {
    CityProfile city = CityConfiguration.readProfile(name);
    Set<String> groups = new HashSet<>();
    city.groups().forEach(it -> groups.add(it.code()));
    assertThat(city.groups()).allSatisfy(it -> assertThat(it.parent()).isIn(withNull(groups)));
    assertThat(city.commodities().all()).allSatisfy(it -> assertThat(groups).contains(it.group()));
    assertThat(city.regions())
        .allSatisfy(it -> assertThat(city.code().contains(it.code())).isTrue());
    assertThat(city.regions().stream().map(Region::code)).doesNotHaveDuplicates();
    assertThat(city.rules().slots()).isNotEmpty();
  }

  private static Set<String> withNull(Set<String> groups) {
    Set<String> all = new HashSet<>(groups);
    all.add(null);
    return all;
  }

  @Test
  void the_parts_of_the_vegetable_norm_add_up_to_half_a_kilogram() {
    CityProfile wuxi = CityConfiguration.readProfile("wuxi");
    Mass parts =
        wuxi.groups().stream()
            .filter(it -> "vegetables".equals(it.parent()))
            .map(FoodGroup::norm)
            .reduce(Mass.NONE, (sum, norm) -> norm == null ? sum : sum.plus(norm));
    assertThat(parts).isEqualTo(new Mass(500));
    assertThat(wuxi.countsTowards("leafy", "vegetables")).isTrue();
    assertThat(wuxi.countsTowards("vegetables", "leafy")).isFalse();
  }

  @Test
  void the_districts_of_wuxi_add_up_to_the_city() {
    CityProfile wuxi = CityConfiguration.readProfile("wuxi");
    long districts =
        wuxi.regions().stream()
            .filter(it -> it.code().level() == RegionCode.Level.DISTRICT)
            .mapToLong(it -> it.population() == null ? 0 : it.population())
            .sum();
    // 经开区's 221,900 are counted apart in the city's statistics and have no code of their own.
    assertThat(districts + 221_900).isBetween(6_580_000L, 6_600_000L);
  }

  @Test
  void a_commodity_answers_to_all_its_names() {
    CityProfile wuxi = CityConfiguration.readProfile("wuxi");
    assertThat(wuxi.commodities().named("马铃薯")).map(Commodity::code).contains("POTATO");
    assertThat(wuxi.commodities().named(" potato ")).map(Commodity::code).contains("POTATO");
    assertThat(wuxi.commodities().named("圆葱")).isEqualTo(wuxi.commodities().named("洋葱"));
    assertThat(wuxi.commodities().named("龙虾")).isEmpty();
  }

  @Test
  void oil_and_masks_have_a_mass() {
    CityProfile wuxi = CityConfiguration.readProfile("wuxi");
    Commodity oil = wuxi.commodities().byCode("BOTTLEDOIL").orElseThrow();
    assertThat(oil.gramsOf(new Quantity(5_000, Dimension.VOLUME))).hasValue(4_600);
    assertThat(oil.quantityOf(new Mass(4_600))).isEqualTo(new Quantity(5_000, Dimension.VOLUME));
    Commodity mask = wuxi.commodities().byCode("MASK").orElseThrow();
    assertThat(mask.gramsOf(Quantity.pieces(10))).hasValue(30);
  }

  @Test
  void medical_supplies_are_groups_with_targets_whose_goods_have_a_mass() {
    CityProfile wuxi = CityConfiguration.readProfile("wuxi");
    for (String group : List.of("masks", "medicine", "disinfectant")) {
      assertThat(wuxi.group(group).orElseThrow().targetDays()).isPositive();
      assertThat(wuxi.countsTowards(group, "medical")).isTrue();
      assertThat(wuxi.commodities().all())
          .filteredOn(it -> it.group().equals(group))
          .isNotEmpty()
          .allMatch(it -> it.gramsPerUnit() != null);
    }
  }

  @Test
  void a_merged_street_is_valid_only_while_it_was() {
    CityProfile wuxi = CityConfiguration.readProfile("wuxi");
    Region tongjiang = wuxi.region(new RegionCode("320213002")).orElseThrow();
    assertThat(tongjiang.validOn(LocalDate.of(2020, 2, 24))).isTrue();
    assertThat(tongjiang.validOn(LocalDate.of(2023, 1, 1))).isFalse();
  }

  @Test
  void a_profile_that_cannot_be_read_names_its_file(@TempDir Path city) throws IOException {
    Files.writeString(city.resolve("city.yml"), "name: [");
    assertThatIllegalStateException()
        .isThrownBy(() -> CityConfiguration.readProfile(city.toString()))
        .withMessageContaining("city.yml");
  }
}
