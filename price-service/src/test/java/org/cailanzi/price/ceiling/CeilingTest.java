package org.cailanzi.price.ceiling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;
import static org.cailanzi.price.ceiling.CeilingFixture.aCeiling;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.cailanzi.price.limit.Limit.BaseDatePrice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CeilingTest {
  private static final LocalDate BASE = LocalDate.parse("2022-03-03");

  @Test
  void a_factor_is_exact_to_the_millionth_of_a_yuan() {
    BaseDatePrice fifteenPercent = new BaseDatePrice(BASE, new BigDecimal("1.15"));

    assertThat(fifteenPercent.limitOn(5_800_000)).isEqualTo(6_670_000);
    assertThat(fifteenPercent.limitOn(1_000_001)).isEqualTo(1_150_001);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1.15", "100.1", "1.00001"})
  void a_factor_that_cannot_be_meant_is_refused(String factor) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new BaseDatePrice(BASE, new BigDecimal(factor)));
  }

  @Test
  void a_superseded_ceiling_ends_the_day_before_its_successor_begins() {
    Ceiling first = aCeiling().named("A").between("2020-02-01", "2020-03-31").build();
    Ceiling second = aCeiling().named("B").between("2020-02-20", null).superseding("A").build();

    List<InForce> all = InForce.of(List.of(second, first));

    assertThat(all)
        .extracting(it -> it.ceiling().id(), InForce::lastDay, InForce::supersededBy)
        .containsExactlyInAnyOrder(
            tuple("A", LocalDate.parse("2020-02-19"), "B"), tuple("B", null, null));
  }

  @Test
  void a_successor_that_begins_after_the_end_changes_nothing() {
    Ceiling first = aCeiling().named("A").between("2020-02-01", "2020-02-10").build();
    Ceiling second = aCeiling().named("B").between("2020-02-20", null).superseding("A").build();

    assertThat(InForce.of(List.of(first, second)).getFirst())
        .isEqualTo(new InForce(first, LocalDate.parse("2020-02-10"), null));
  }

  @Test
  void it_ends_on_its_first_day_at_the_earliest() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> aCeiling().between("2020-02-02", "2020-02-01").build());
  }
}
