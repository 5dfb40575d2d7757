package org.cailanzi.platform.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegionCodeTest {
  private final RegionCode liangxi = new RegionCode("320213");

  @Test
  void a_district_contains_its_streets_and_itself_but_no_other_district() {
    assertThat(liangxi.contains(new RegionCode("320213001"))).isTrue();
    assertThat(liangxi.contains(liangxi)).isTrue();
    assertThat(liangxi.contains(new RegionCode("320214050"))).isFalse();
    assertThat(new RegionCode("320213001").contains(liangxi)).isFalse();
  }

  @Test
  void a_code_is_cut_to_the_levels_above_it() {
    RegionCode grid = new RegionCode("320213001001004");
    assertThat(grid.at(RegionCode.Level.DISTRICT)).isEqualTo(liangxi);
    assertThat(grid.level()).isEqualTo(RegionCode.Level.GRID);
    assertThat(liangxi.at(RegionCode.Level.STREET)).isEqualTo(liangxi);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "3", "32021", "3202130", "32021A", "C0035"})
  void a_code_of_another_length_is_refused(String code) {
    assertThatIllegalArgumentException().isThrownBy(() -> new RegionCode(code));
  }
}
