package org.cailanzi.suite.e2e;

import static org.cailanzi.suite.e2e.Acknowledged.GOODS;
import static org.cailanzi.suite.e2e.Acknowledged.SLOTS;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.cailanzi.suite.e2e.Acknowledged.Slot;
import org.cailanzi.suite.e2e.Front.Answer;
import org.cailanzi.suite.e2e.Front.Session;
import tools.jackson.databind.JsonNode;

/** Those who ask for homes, and those who bring. */
final class DoorWriters {

  private DoorWriters() {}

  private static void pause() {
    LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
  }

  /** Orders on behalf of dwellings. */
  static final class Requesting extends Writer {
    private final int who;
    private final Session dispatcher;
    private final Acknowledged done;

    Requesting(int who, Session dispatcher, Acknowledged done, AtomicBoolean stopped) {
      super(20200424 + who, stopped);
      this.who = who;
      this.dispatcher = dispatcher;
      this.done = done;
    }

    @Override
    void act(int number) {
      String path = "/api/delivery/requests/fault-q" + who + "-" + number;
      // Dwellings 4 to 12 are in the three streets of the sites.
      String dwelling = "D%05d".formatted(4 + random.nextInt(9));
      Slot slot = SLOTS.get(random.nextInt(SLOTS.size()));
      // Orders for a morning close the evening before: only tomorrow afternoon is open at any hour.
      Slot open = slot.day().equals(SLOTS.get(1).day()) ? SLOTS.getFirst() : slot;
      Map<String, Object> order =
          Map.of(
              "dwelling",
              dwelling,
              "day",
              open.day().toString(),
              "slot",
              open.code(),
              "items",
              List.of(Map.of("commodity", GOODS, "quantity", Map.of("amount", 1, "unit", "斤"))));
      insisted(() -> dispatcher.put(path, order)).ok();
      done.requests.add(path);
      // Once accepted a request costs a dozen writes more: homes ask, they do not flood.
      pause();
    }
  }

  /**
   * Plans the rounds of one street slot by slot, sends each on its way and leaves what is on it.
   */
  static final class Delivering extends Writer {
    private final String street;
    private final String courier;
    private final Session dispatcher;
    private final Session rider;
    private final Acknowledged done;
    private int next;

    Delivering(
        String street,
        String courier,
        Session dispatcher,
        Session rider,
        Acknowledged done,
        AtomicBoolean stopped) {
      super(street.hashCode(), stopped);
      this.street = street;
      this.courier = courier;
      this.dispatcher = dispatcher;
      this.rider = rider;
      this.done = done;
    }

    @Override
    void act(int number) {
      pause();
      if (next == SLOTS.size()) {
        return;
      }
      Slot slot = SLOTS.get(next);
      String key = "fault-" + courier + "-" + number;
      Map<String, Object> wanted =
          Map.of("region", street, "day", slot.day().toString(), "slot", slot.code());
      insisted(() -> dispatcher.post("/api/delivery/rounds/plan", key, wanted)).ok();
      String round = "/api/delivery/rounds/" + slot.day() + "." + slot.code() + "." + courier;
      Answer planned = insisted(() -> rider.get(round));
      if (planned.status() == 404 || planned.ok().path("stops").isEmpty()) {
        return;
      }
      done.planned.add(round);
      insisted(() -> rider.post(round + "/start", key, Map.of())).ok();
      done.started.add(round);
      next++;
      insisted(() -> rider.get(round)).ok().path("stops").forEach(this::leave);
    }

    private void leave(JsonNode stop) {
      for (JsonNode request : stop.path("requests")) {
        if (request.path("state").asString("").equals("out")) {
          String path = "/api/delivery/requests/" + request.path("request").asString("");
          insisted(() -> rider.post(path + "/hand-over", path, Map.of("photo", Front.PHOTO))).ok();
          done.handedOver.add(path);
        }
      }
    }
  }
}
