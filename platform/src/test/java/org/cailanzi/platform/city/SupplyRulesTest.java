package org.cailanzi.platform.city;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import org.cailanzi.platform.region.RegionCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SupplyRulesTest {
  private final SupplyRules shipped = CityConfiguration.readProfile("wuxi").supply();

  @ParameterizedTest
  @CsvSource({
    "320213001005, 320213001, 40",
    "320213001, 320213002, 80",
    "320213, 320213002, 80",
    "320213, 320211001, 150",
    "3202, 320211001, 150",
    "370481, 320211001, 400",
    "32, 320211001, 400"
  })
  void haulage_costs_by_the_smallest_region_that_surely_holds_both(
      String from, String to, long yuan) {
    assertThat(shipped.haulage().yuanPerTonne(new RegionCode(from), new RegionCode(to)))
        .isEqualTo(yuan);
  }

  @ParameterizedTest
  @CsvSource({
    "2020-01-24, false",
    "2020-01-25, true",
    "2020-03-15, true",
    "2020-03-16, false",
    "2022-02-01, true",
    "2022-01-31, false",
    "2022-11-24, false"
  })
  void the_season_goes_from_spring_festival_to_its_last_day(LocalDate day, boolean within) {
    assertThat(shipped.reserve().kept().festivalOf(day).isPresent()).isEqualTo(within);
  }

  @Test
  void a_city_may_bring_its_own_and_one_in_which_the_farther_costs_less_is_refused(
      @TempDir Path folder) throws IOException {
    for (String file : new String[] {"city.yml", "regions.csv"}) {
      try (var in = SupplyRules.class.getResourceAsStream("/cities/wuxi/" + file)) {
        Files.write(folder.resolve(file), Objects.requireNonNull(in).readAllBytes());
      }
    }
    assertThat(CityConfiguration.readProfile(folder.toString()).supply()).isEqualTo(shipped);

    Files.writeString(
        folder.resolve("supply.yml"),
        "haulage: {sameStreet: 9, sameDistrict: 8, sameCity: 7, outside: 6}\n");
    assertThatIllegalStateException()
        .isThrownBy(() -> CityConfiguration.readProfile(folder.toString()))
        .withMessageContaining("supply.yml");
  }
}
