package org.cailanzi.delivery.request;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cailanzi.delivery.dwelling.Dwelling;
import org.cailanzi.delivery.privacy.Sealed;
import org.cailanzi.delivery.privacy.Seals;
import org.cailanzi.delivery.quarantine.Quarantines;
import org.cailanzi.delivery.slot.DeliverySlot;
import org.cailanzi.delivery.slot.Slots;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Accepts a request: writes it down, then lets the process take it up. */
@Component
@EnableConfigurationProperties(RequestSettings.class)
class PlaceRequest {
  private static final int FINGERPRINT_BYTES = 16;

  private final Requests requests;
  private final Quarantines quarantines;
  private final Seals seals;
  private final HouseholdKeys households;
  private final Slots slots;
  private final RequestSettings settings;
  private final Clock clock;
  private final Wake process;

  PlaceRequest(
      Requests requests,
      Quarantines quarantines,
      Seals seals,
      HouseholdKeys households,
      Slots slots,
      RequestSettings settings,
      Clock clock,
      Wake process) {
    this.requests = requests;
    this.quarantines = quarantines;
    this.seals = seals;
    this.households = households;
    this.slots = slots;
    this.settings = settings;
    this.clock = clock;
    this.process = process;
  }

  /** A repeat finds the first request, whatever the hour; only a new one is judged. */
  Placement place(String id, Dwelling dwelling, Order order) {
    String fingerprint = fingerprint(dwelling.id(), order);
    Optional<SupplyRequest> known = requests.find(id);
    if (known.isPresent()) {
      return repeated(known.get(), fingerprint);
    }
    Instant now = clock.instant();
    if (!slots.openFor(order.slot(), now)) {
      return new Placement.SlotClosed(slots.cutOffOf(order.slot()), slots.firstOpen(now));
    }
    if (order.slot().day().isAfter(slots.dayOf(now).plusDays(settings.daysAhead()))) {
      return new Placement.TooFarAhead(slots.dayOf(now).plusDays(settings.daysAhead()));
    }
    if (!quarantines.served(dwelling)) {
      return new Placement.NotServed();
    }
    SupplyRequest fresh =
        SupplyRequest.accepted(id, wish(id, dwelling, order, fingerprint, now), order.lines());
    if (!requests.add(fresh)) {
      return repeated(requests.find(id).orElseThrow(), fingerprint);
    }
    process.wake(id);
    return new Placement.Accepted(fresh);
  }

  private Wish wish(String id, Dwelling dwelling, Order order, String fingerprint, Instant now) {
    @Nullable Sealed proxy =
        order.proxyFor() == null ? null : seals.seal(order.proxyFor(), proxyPlace(id));
    return new Wish(
        dwelling.id(),
        dwelling.region(),
        order.slot(),
        dwelling.needs().rank(),
        order.by(),
        proxy,
        now,
        households.of(dwelling),
        dwelling.persons(),
        fingerprint);
  }

  static String proxyPlace(String id) {
    return "request|" + id + "|proxyFor";
  }

  private static Placement repeated(SupplyRequest known, String fingerprint) {
    return known.wish().fingerprint().equals(fingerprint)
        ? new Placement.Accepted(known)
        : new Placement.OtherBody();
  }

  // Keyed, since a plain digest of a short text that may name a person could be guessed back.
  private String fingerprint(String dwelling, Order order) {
    String lines =
        order.lines().stream()
            .map(it -> it.commodity() + " " + it.quantity())
            .collect(Collectors.joining(","));
    String text =
        Stream.of(dwelling, order.slot().toString(), lines, String.valueOf(order.proxyFor()))
            .collect(Collectors.joining("|"));
    return HexFormat.of().formatHex(seals.fingerprint("request|" + text, FINGERPRINT_BYTES));
  }

  /**
   * What a caller asks for, in our words.
   *
   * @param lines one for each commodity
   */
  record Order(DeliverySlot slot, List<Line> lines, @Nullable String proxyFor, String by) {
    @Override
    public String toString() {
      return "order for " + slot;
    }
  }

  /** What became of asking. */
  sealed interface Placement {
    /** Written down, now or before. */
    record Accepted(SupplyRequest request) implements Placement {}

    /** Orders for the slot closed at {@code closed}; {@code next} can still be had. */
    record SlotClosed(Instant closed, DeliverySlot next) implements Placement {}

    record TooFarAhead(LocalDate last) implements Placement {}

    /** Nobody in the home is in quarantine. */
    record NotServed() implements Placement {}

    record OtherBody() implements Placement {}
  }
}
