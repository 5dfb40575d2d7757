package org.cailanzi.price.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cailanzi.price.ceiling.CeilingFixture.aCeiling;

import java.time.LocalDate;
import org.cailanzi.platform.city.CityProfile;
import org.cailanzi.platform.region.RegionCode;
import org.cailanzi.price.ceiling.Ceiling;
import org.cailanzi.price.ceiling.Ceilings;
import org.cailanzi.price.disaster.DisasterModes;
import org.cailanzi.price.point.Place;
import org.cailanzi.price.point.PointKind;
import org.cailanzi.price.quote.Stage;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** Two instances on one store: what one publishes, the other has compiled when it next looks. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.NONE,
    properties = "price.judging.sweep-every=1h")
class CurrentCeilingsTest {
  private static final Place PLACE = new Place(new RegionCode("320213"), PointKind.MARKET);
  private static final LocalDate DAY = LocalDate.parse("2020-02-24");

  @Autowired Ceilings ceilings;
  @Autowired DisasterModes disasters;
  @Autowired CityProfile city;

  @Test
  void whatever_came_since_the_last_look_is_in_the_index() {
    CurrentCeilings other = new CurrentCeilings(ceilings, disasters, city);
    issue(aCeiling().named("A").of("3.00").build());
    assertThat(most(other)).isEqualTo(3_000_000);

    issue(aCeiling().named("B").of("2.50").build());
    assertThat(most(other)).isEqualTo(2_500_000);
    issue(aCeiling().named("C").of("2.80").superseding("B").build());
    assertThat(most(other)).isEqualTo(2_800_000);

    // More than the store remembers by name.
    for (int i = 0; i < 70; i++) {
      issue(aCeiling().named("D-" + i).of("2.7" + i % 10).build());
    }
    assertThat(most(other)).isEqualTo(2_700_000);

    // Told again, as after a crash, and with a disaster among them.
    ceilings.newEdition(aCeiling().named("A").of("3.00").build());
    issue(aCeiling().named("E").of("2.60").build());
    assertThat(most(other)).isEqualTo(2_600_000);
    ceilings.newEditionForDisaster();
    issue(aCeiling().named("F").of("2.40").build());
    assertThat(most(other)).isEqualTo(2_400_000);
  }

  @Test
  void an_index_is_compiled_again_only_where_a_ceiling_is_missing() {
    CurrentCeilings other = new CurrentCeilings(ceilings, disasters, city);
    issue(aCeiling().named("G").in("320205").of("3.00").build());
    CeilingIndex known = other.now().index();
    assertThat(other.now().index()).isSameAs(known);

    ceilings.newEdition(aCeiling().named("G").in("320205").of("3.00").build());

    assertThat(other.now().index()).isSameAs(known);
  }

  private void issue(Ceiling ceiling) {
    ceilings.issue(ceiling);
  }

  private static long most(CurrentCeilings current) {
    CeilingIndex index = current.now().index();
    Ruling ruling =
        index
            .strictest(
                index.at(PLACE),
                new CeilingIndex.Subject("CABBAGE", Stage.RETAIL),
                DAY,
                References.NONE)
            .ruling();
    return ruling == null ? -1 : ruling.microYuan();
  }
}
