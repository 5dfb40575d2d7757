package org.cailanzi.delivery.round;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cailanzi.delivery.dwelling.Contact;
import org.cailanzi.delivery.dwelling.Contacts;
import org.cailanzi.delivery.dwelling.Dwelling;
import org.cailanzi.delivery.dwelling.Dwellings;
import org.cailanzi.delivery.dwelling.Lookups;
import org.cailanzi.delivery.request.RequestState;
import org.cailanzi.delivery.request.SupplyRequest;
import org.cailanzi.delivery.round.Round.Stop;
import org.cailanzi.platform.identity.Caller;
import org.cailanzi.platform.identity.Role;
import org.springframework.stereotype.Component;

/**
 * The doors of a round that somebody may see, with names and phones masked. Its own courier sees
 * those where something is still to be left, while under way, and each look is recorded. Those who
 * look after the region see the doors there, as in the list of homes; a look at one round is
 * recorded, a list is not, as with homes.
 */
@Component
class RoundDoors {
  private final Dwellings dwellings;
  private final Contacts contacts;
  private final Lookups lookups;

  RoundDoors(Dwellings dwellings, Contacts contacts, Lookups lookups) {
    this.dwellings = dwellings;
    this.contacts = contacts;
    this.lookups = lookups;
  }

  Map<String, Contact.Shown> of(
      Caller caller, Round round, Collection<Stop> stops, List<SupplyRequest> carried, Look look) {
    boolean own = round.courier().equals(caller.id());
    List<String> doors =
        stops.stream()
            .filter(it -> own ? isOpen(round, it, carried) : looksAfter(caller, it))
            .map(Stop::dwelling)
            .toList();
    if (look == Look.KEPT || doors.isEmpty()) {
      return Map.of();
    }
    if (own || look == Look.ONE) {
      lookups.recordAll(caller, doors, "round " + round.id());
    }
    return dwellings.findAll(doors).stream()
        .collect(Collectors.toMap(Dwelling::id, it -> contacts.of(it).masked()));
  }

  private static boolean isOpen(Round round, Stop stop, List<SupplyRequest> carried) {
    return carried.stream()
        .filter(it -> it.state() == RequestState.OUT && SettleRounds.isOn(round, it))
        .anyMatch(it -> stop.requests().contains(it.id()));
  }

  private static boolean looksAfter(Caller caller, Stop stop) {
    return (caller.is(Role.DISPATCHER) || caller.is(Role.GRID_WORKER))
        && caller.mayActIn(stop.region());
  }

  /** How a round is looked at. */
  enum Look {
    ONE,
    LIST,
    /** In an answer that is kept for repeats: no door is ever in it. */
    KEPT
  }
}
