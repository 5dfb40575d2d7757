package org.cailanzi.delivery.slot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import java.util.stream.LongStream;
import org.cailanzi.platform.city.CityConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Rule Q4 in the city's own time zone: 20:00 in Wuxi is 12:00 UTC. */
class SlotsTest {
  private static final LocalDate DAY = LocalDate.parse("2020-02-25");
  private static final DeliverySlot MORNING = new DeliverySlot(DAY, "AM");
  private static final DeliverySlot AFTERNOON = new DeliverySlot(DAY, "PM");

  private final Slots slots = new Slots(CityConfiguration.readProfile("wuxi"));

  static LongStream seeds() {
    return new Random(20200224).longs(200);
  }

  @ParameterizedTest
  @CsvSource({
    "AM, 2020-02-24T11:59:59.999Z, true",
    "AM, 2020-02-24T12:00:00Z, false",
    "PM, 2020-02-25T02:59:59.999Z, true",
    "PM, 2020-02-25T03:00:00Z, false",
  })
  void orders_close_the_evening_before_for_mornings_and_at_eleven_for_afternoons(
      String slot, Instant now, boolean open) {
    assertThat(slots.openFor(new DeliverySlot(DAY, slot), now)).isEqualTo(open);
  }

  @ParameterizedTest
  @CsvSource({
    "2020-02-24T11:00:00Z, 2020-02-25, AM",
    "2020-02-24T12:00:00Z, 2020-02-25, PM",
    "2020-02-25T02:00:00Z, 2020-02-25, PM",
    "2020-02-25T03:00:00Z, 2020-02-26, AM",
    "2020-02-23T16:30:00Z, 2020-02-24, PM",
  })
  void the_first_open_slot_is_the_next_whose_cut_off_is_to_come(
      Instant now, LocalDate day, String slot) {
    assertThat(slots.firstOpen(now)).isEqualTo(new DeliverySlot(day, slot));
  }

  @Test
  void what_is_missed_goes_to_the_next_slot_that_has_not_ended() {
    assertThat(slots.nextToServe(MORNING, Instant.parse("2020-02-25T03:30:00Z")))
        .isEqualTo(AFTERNOON);
    assertThat(slots.nextToServe(AFTERNOON, Instant.parse("2020-02-25T09:00:00Z")))
        .isEqualTo(new DeliverySlot(DAY.plusDays(1), "AM"));
    assertThat(slots.nextToServe(MORNING, Instant.parse("2020-03-01T05:00:00Z")))
        .isEqualTo(new DeliverySlot(LocalDate.parse("2020-03-01"), "PM"));
  }

  @Test
  void slots_are_counted_across_days() {
    assertThat(slots.between(MORNING, AFTERNOON)).isEqualTo(1);
    assertThat(slots.between(AFTERNOON, new DeliverySlot(DAY.plusDays(2), "AM"))).isEqualTo(3);
    assertThat(slots.between(AFTERNOON, MORNING)).isEqualTo(-1);
  }

  @Test
  void a_slot_the_city_does_not_have_is_not_found() {
    assertThat(slots.find(DAY, "NIGHT")).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> slots.endOf(new DeliverySlot(DAY, "NIGHT")))
        .withMessageContaining("NIGHT");
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void the_first_open_slot_is_open_and_none_before_it_is(long seed) {
    Instant now =
        Instant.parse("2020-01-01T00:00:00Z").plusSeconds(new Random(seed).nextInt(31_536_000));
    DeliverySlot first = slots.firstOpen(now);
    assertThat(slots.openFor(first, now)).isTrue();
    for (DeliverySlot slot = new DeliverySlot(slots.dayOf(now).minusDays(1), "AM");
        slots.between(slot, first) > 0;
        slot = slots.nextToServe(slot, Instant.EPOCH)) {
      assertThat(slots.openFor(slot, now)).as("%s at %s", slot, now).isFalse();
    }
  }
}
