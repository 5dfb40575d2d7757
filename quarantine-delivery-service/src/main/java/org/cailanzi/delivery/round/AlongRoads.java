package org.cailanzi.delivery.round;

import java.util.List;
import org.cailanzi.delivery.request.RequestState;
import org.cailanzi.delivery.request.Requests;
import org.cailanzi.delivery.request.SupplyRequest;
import org.cailanzi.delivery.road.Roads;
import org.springframework.stereotype.Component;

/**
 * Puts the stops of a round in order along the road, from the supply point and back to it. Where no
 * roads are known the order of the doors stays as it was.
 */
@Component
class AlongRoads {
  private final Roads roads;
  private final Requests requests;

  AlongRoads(Roads roads, Requests requests) {
    this.roads = roads;
    this.requests = requests;
  }

  Round order(Round round) {
    return roads.laid().map(network -> new StopOrder(network, live(round)).of(round)).orElse(round);
  }

  // What was called off since it was planned costs no way.
  private List<SupplyRequest> live(Round round) {
    return requests.findAll(round.requests()).stream()
        .filter(it -> it.state() == RequestState.HELD || SettleRounds.carries(round, it))
        .toList();
  }
}
