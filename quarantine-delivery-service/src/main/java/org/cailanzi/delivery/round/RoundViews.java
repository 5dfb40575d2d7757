package org.cailanzi.delivery.round;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cailanzi.delivery.courier.Courier;
import org.cailanzi.delivery.courier.Couriers;
import org.cailanzi.delivery.dwelling.Contact;
import org.cailanzi.delivery.request.Requests;
import org.cailanzi.delivery.request.SupplyRequest;
import org.cailanzi.delivery.round.Round.Stop;
import org.cailanzi.delivery.round.RoundBody.DoorBody;
import org.cailanzi.delivery.round.RoundBody.LineBody;
import org.cailanzi.delivery.round.RoundBody.PlaceBody;
import org.cailanzi.delivery.round.RoundBody.RequestBody;
import org.cailanzi.delivery.round.RoundBody.StopBody;
import org.cailanzi.delivery.round.RoundBody.WayBody;
import org.cailanzi.delivery.round.RoundDoors.Look;
import org.cailanzi.platform.city.CityProfile;
import org.cailanzi.platform.commodity.Commodities;
import org.cailanzi.platform.commodity.Commodity;
import org.cailanzi.platform.identity.Caller;
import org.cailanzi.platform.problem.Bilingual;
import org.cailanzi.platform.web.QuantityBody;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Rounds as they are shown: to their courier whole, to others the stops within their scope. {@link
 * RoundDoors} says who sees a door.
 */
@Component
class RoundViews {
  private final Requests requests;
  private final RoundDoors doors;
  private final PlaceNames places;
  private final Couriers couriers;
  private final Commodities commodities;

  RoundViews(
      Requests requests, RoundDoors doors, PlaceNames places, Couriers couriers, CityProfile city) {
    this.requests = requests;
    this.doors = doors;
    this.places = places;
    this.couriers = couriers;
    this.commodities = city.commodities();
  }

  RoundBody of(Caller caller, Round round, Look look) {
    List<SupplyRequest> carried =
        requests.findAll(round.requests()).stream().filter(it -> belongsTo(round, it)).toList();
    Map<Integer, Stop> seen = seen(caller, round, carried);
    Map<String, Contact.Shown> open = doors.of(caller, round, seen.values(), carried, look);
    List<StopBody> stops = new ArrayList<>();
    seen.forEach(
        (order, stop) ->
            stops.add(stop(order, stop, there(stop, carried), open.get(stop.dwelling()))));
    return new RoundBody(
        round.id(),
        round.courier(),
        couriers.find(round.courier()).map(Courier::name).orElse(round.courier()),
        round.area().code(),
        round.slot().day(),
        round.slot().code(),
        round.state().wireName(),
        round.startedAt(),
        round.way() == null ? null : WayBody.of(round.way()),
        stops);
  }

  private static boolean belongsTo(Round round, SupplyRequest request) {
    return SettleRounds.carries(round, request)
        || request.delivery().failedRounds().contains(round.id());
  }

  /** The stops that the caller sees, by their place among all at which there is something. */
  private static Map<Integer, Stop> seen(Caller caller, Round round, List<SupplyRequest> carried) {
    List<Stop> gone = round.stops().stream().filter(it -> !there(it, carried).isEmpty()).toList();
    Map<Integer, Stop> seen = new LinkedHashMap<>();
    for (int i = 0; i < gone.size(); i++) {
      if (round.courier().equals(caller.id()) || caller.mayActIn(gone.get(i).region())) {
        seen.put(i + 1, gone.get(i));
      }
    }
    return seen;
  }

  private static List<SupplyRequest> there(Stop stop, List<SupplyRequest> carried) {
    return carried.stream().filter(it -> stop.requests().contains(it.id())).toList();
  }

  private StopBody stop(
      int order, Stop stop, List<SupplyRequest> there, Contact.@Nullable Shown contact) {
    Bilingual place = places.of(stop.region());
    return new StopBody(
        order,
        stop.dwelling(),
        stop.region().code(),
        new PlaceBody(place.zh(), place.en()),
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
}
