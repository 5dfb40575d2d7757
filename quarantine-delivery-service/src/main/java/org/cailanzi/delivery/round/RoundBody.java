package org.cailanzi.delivery.round;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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
}
