package org.cailanzi.delivery.slot;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cailanzi.platform.city.CityProfile;
import org.cailanzi.platform.city.CityRules.Slot;
import org.springframework.stereotype.Component;

/** The slots of a city in its own time zone, with the cut-offs of rule Q4. */
@Component
public class Slots {
  private final ZoneId zone;
  private final List<Slot> ofADay;

  public Slots(CityProfile city) {
    this.zone = city.zone();
    this.ofADay = city.rules().slots().stream().sorted(Comparator.comparing(Slot::from)).toList();
    if (ofADay.isEmpty()) {
      throw new IllegalStateException("The city profile names no delivery slots");
    }
  }

  public Optional<DeliverySlot> find(LocalDate day, String code) {
    return ofADay.stream()
        .filter(it -> it.code().equals(code))
        .map(it -> new DeliverySlot(day, code))
        .findFirst();
  }

  /** The codes a day's slots may have, in the order of the day. */
  public List<String> codes() {
    return ofADay.stream().map(Slot::code).toList();
  }

  public LocalDate dayOf(Instant instant) {
    return instant.atZone(zone).toLocalDate();
  }

  public Instant startOf(DeliverySlot slot) {
    return slot.day().atTime(rule(slot).from()).atZone(zone).toInstant();
  }

  public Instant endOf(DeliverySlot slot) {
    return slot.day().atTime(rule(slot).to()).atZone(zone).toInstant();
  }

  /** When orders for a slot close; that instant is already too late. */
  public Instant cutOffOf(DeliverySlot slot) {
    Slot rule = rule(slot);
    LocalDate day = rule.cutOffDayBefore() ? slot.day().minusDays(1) : slot.day();
    return day.atTime(rule.cutOff()).atZone(zone).toInstant();
  }

  public boolean openFor(DeliverySlot slot, Instant now) {
    return now.isBefore(cutOffOf(slot));
  }

  /** The first slot that can still be ordered for. */
  public DeliverySlot firstOpen(Instant now) {
    LocalDate today = dayOf(now);
    return Stream.iterate(first(today), this::after)
        .filter(it -> openFor(it, now))
        .findFirst()
        .orElseThrow();
  }

  /** The first slot after another that has not ended yet: where what was missed goes next. */
  public DeliverySlot nextToServe(DeliverySlot missed, Instant now) {
    return Stream.iterate(after(missed), this::after)
        .filter(it -> now.isBefore(endOf(it)))
        .findFirst()
        .orElseThrow();
  }

  /** How many slots later the second is; negative when it is earlier. */
  public long between(DeliverySlot from, DeliverySlot to) {
    return ordinal(to) - ordinal(from);
  }

  private DeliverySlot after(DeliverySlot slot) {
    int next = indexOf(slot) + 1;
    return next < ofADay.size()
        ? new DeliverySlot(slot.day(), ofADay.get(next).code())
        : first(slot.day().plusDays(1));
  }

  private DeliverySlot first(LocalDate day) {
    return new DeliverySlot(day, ofADay.getFirst().code());
  }

  private long ordinal(DeliverySlot slot) {
    return slot.day().toEpochDay() * ofADay.size() + indexOf(slot);
  }

  private int indexOf(DeliverySlot slot) {
    int index = codes().indexOf(slot.code());
    if (index < 0) {
      throw new IllegalArgumentException("No slot " + slot.code() + "; there are " + codes());
    }
    return index;
  }

  private Slot rule(DeliverySlot slot) {
    return ofADay.get(indexOf(slot));
  }
}
