package org.cailanzi.delivery.round;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cailanzi.delivery.courier.Courier;
import org.cailanzi.delivery.courier.Couriers;
import org.cailanzi.delivery.dwelling.Contact;
import org.cailanzi.delivery.dwelling.Contacts;
import org.cailanzi.delivery.dwelling.Dwelling;
import org.cailanzi.delivery.dwelling.Dwellings;
import org.cailanzi.delivery.dwelling.Lookups;
import org.cailanzi.delivery.request.RequestState;
import org.cailanzi.delivery.request.Requests;
import org.cailanzi.delivery.request.SupplyRequest;
import org.cailanzi.delivery.round.Round.Stop;
import org.cailanzi.platform.city.CityProfile;
import org.cailanzi.platform.commodity.Commodities;
import org.cailanzi.platform.commodity.Commodity;
import org.cailanzi.platform.identity.Caller;
import org.cailanzi.platform.web.QuantityBody;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Rounds as they are shown. An address is there for the round's own courier alone, while the round
 * is under way, and at doors where something is still to be left; every such look is recorded.
 */
@Component
class RoundViews {
  private final Requests requests;
  private final Dwellings dwellings;
  private final Contacts contacts;
  private final Lookups lookups;
  private final Couriers couriers;
  private final Commodities commodities;

  RoundViews(
      Requests requests,
      Dwellings dwellings,
      Contacts contacts,
      Lookups lookups,
      Couriers couriers,
      CityProfile city) {
    this.requests = requests;
    this.dwellings = dwellings;
    this.contacts = contacts;
    this.lookups = lookups;
    this.couriers = couriers;
    this.commodities = city.commodities();
  }

  Body of(Caller caller, Round round) {
    Map<String, SupplyRequest> carried =
        requests.findAll(round.requests()).stream()
            .filter(it -> belongsTo(round, it))
            .collect(Collectors.toMap(SupplyRequest::id, Function.identity()));
    Map<String, Contact.Shown> open =
        round.courier().equals(caller.id()) ? openDoors(caller, round, carried) : Map.of();
    List<StopBody> stops = new ArrayList<>();
    for (Stop stop : round.stops()) {
      List<SupplyRequest> there = there(stop, carried);
      if (!there.isEmpty()) {
        stops.add(stop(stops.size() + 1, stop, there, open.get(stop.dwelling())));
      }
    }
    return new Body(
        round.id(),
        round.courier(),
        couriers.find(round.courier()).map(Courier::name).orElse(round.courier()),
        round.area().code(),
        round.slot().day(),
        round.slot().code(),
        round.state().wireName(),
        round.startedAt(),
        stops);
  }

  private static boolean belongsTo(Round round, SupplyRequest request) {
    return SettleRounds.isOn(round, request)
        || request.delivery().failedRounds().contains(round.id());
  }

  private Map<String, Contact.Shown> openDoors(
      Caller caller, Round round, Map<String, SupplyRequest> carried) {
    List<String> doors =
        round.stops().stream()
            .filter(it -> there(it, carried).stream().anyMatch(at -> isOut(round, at)))
            .map(Stop::dwelling)
            .toList();
    lookups.recordAll(caller, doors, "round " + round.id());
    return dwellings.findAll(doors).stream()
        .collect(Collectors.toMap(Dwelling::id, it -> contacts.of(it).masked()));
  }

  private static boolean isOut(Round round, SupplyRequest request) {
    return request.state() == RequestState.OUT && SettleRounds.isOn(round, request);
  }

  private static List<SupplyRequest> there(Stop stop, Map<String, SupplyRequest> carried) {
    return stop.requests().stream()
        .filter(carried::containsKey)
        .map(it -> java.util.Objects.requireNonNull(carried.get(it)))
        .toList();
  }

  private StopBody stop(
      int order, Stop stop, List<SupplyRequest> there, Contact.@Nullable Shown contact) {
    return new StopBody(
        order,
        stop.dwelling(),
        stop.region().code(),
        contact == null ? null : new DoorBody(contact.address(), contact.name(), contact.phone()),
        there.stream().map(this::request).toList());
  }

  private RequestBody request(SupplyRequest request) {
    return new RequestBody(
        request.id(),
        request.state().wireName(),
        request.lines().stream()
            .map(
                it ->
                    new LineBody(
                        it.commodity(),
                        commodities
                            .byCode(it.commodity())
                            .map(Commodity::zh)
                            .orElse(it.commodity()),
                        QuantityBody.of(it.quantity())))
            .toList());
  }

  record Body(
      String round,
      String courier,
      String courierName,
      String area,
      LocalDate day,
      String slot,
      String state,
      @Nullable Instant startedAt,
      List<StopBody> stops) {}

  record StopBody(
      int order,
      String dwelling,
      String region,
      @Nullable DoorBody door,
      List<RequestBody> requests) {}

  record DoorBody(String address, String name, String phone) {
    @Override
    public String toString() {
      return "door";
    }
  }

  record RequestBody(String request, String state, List<LineBody> lines) {}

  record LineBody(String commodity, String zh, QuantityBody quantity) {}
}
