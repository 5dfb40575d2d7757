package org.cailanzi.delivery.round;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.cailanzi.platform.problem.Bilingual;
import org.cailanzi.platform.web.QuantityBody;
import org.jspecify.annotations.Nullable;

/** A round on the wire. */
record RoundBody(
    String round,
    String courier,
    String courierName,
    String area,
    LocalDate day,
    String slot,
    String state,
    @Nullable Instant startedAt,
    @Nullable WayBody way,
    List<StopBody> stops) {

  /**
   * @param order its place in the whole round, of which a caller may see a part
   */
  record StopBody(
      int order,
      String dwelling,
      String region,
      PlaceBody place,
      @Nullable DoorBody door,
      List<RequestBody> requests) {}

  record PlaceBody(String zh, String en) {}

  record DoorBody(String address, String name, String phone) {
    @Override
    public String toString() {
      return "door";
    }
  }

  record RequestBody(String request, String state, List<LineBody> lines) {}

  record LineBody(String commodity, String zh, QuantityBody quantity) {}

  /**
   * How long the round is along the road, as it was planned.
   *
   * @param from the supply point where it begins and ends; absent where its position is unknown
   * @param metres of the whole way, that back included; from node to node, not to the doors
   * @param backMetres how much of it is the way back to the supply point
   * @param roads the version of the network
   * @param notes what is not counted, and why
   */
  record WayBody(
      @Nullable String from,
      BigDecimal metres,
      @Nullable BigDecimal backMetres,
      long roads,
      List<Bilingual> notes) {
    static WayBody of(Way way) {
      return new WayBody(
          way.fromSite() ? way.sites().getFirst() : null,
          way.length().metres(),
          way.fromSite() ? way.back().metres() : null,
          way.roads(),
          way.notes());
    }
  }
}
