package org.cailanzi.delivery.round;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.cailanzi.delivery.slot.DeliverySlot;
import org.cailanzi.platform.region.RegionCode;
import org.jspecify.annotations.Nullable;

/**
 * What one courier brings in one slot. There is one round for a courier and slot, and its id says
 * so: two who plan at once meet in one document.
 *
 * <p>A stop lists the requests that were meant for it. Which of them are really on the round is
 * written on the request alone ({@code Delivery.round}), so that none is ever on two.
 *
 * @param way how long it is along the road, or null where no roads are known
 * @param due when its requests are next brought in line with it, or null when they are
 */
public record Round(
    String id,
    long version,
    String courier,
    RegionCode area,
    DeliverySlot slot,
    State state,
    List<Stop> stops,
    @Nullable Way way,
    @Nullable Instant startedAt,
    @Nullable Instant due) {

  public Round {
    stops = List.copyOf(stops);
  }

  /** Where a round is. */
  public enum State {
    PLANNED,
    /** Under way: what it carries no longer changes. */
    STARTED,
    FINISHED;

    public String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** One door, with the requests meant for it. */
  public record Stop(String dwelling, RegionCode region, List<String> requests) {
    public Stop {
      requests = requests.stream().distinct().sorted().toList();
    }

    Stop with(List<String> more) {
      return new Stop(dwelling, region, Stream.concat(requests.stream(), more.stream()).toList());
    }
  }

  static String idOf(DeliverySlot slot, String courier) {
    return slot.day() + "." + slot.code() + "." + courier;
  }

  static Round empty(String courier, RegionCode area, DeliverySlot slot) {
    return new Round(
        idOf(slot, courier), 0, courier, area, slot, State.PLANNED, List.of(), null, null, null);
  }

  List<String> requests() {
    return stops.stream().flatMap(it -> it.requests().stream()).distinct().toList();
  }

  /** The round with more stops, in the order of the doors: by region code, then by dwelling. */
  Round with(List<Stop> more, Instant now) {
    List<Stop> all = new ArrayList<>(stops);
    more.forEach(it -> merge(all, it));
    all.sort(Comparator.comparing(Stop::region).thenComparing(Stop::dwelling));
    return new Round(id, version, courier, area, slot, state, all, null, startedAt, now);
  }

  /** The same stops in the order in which a road leads to them. */
  Round along(List<Stop> inOrder, Way newWay) {
    return new Round(id, version, courier, area, slot, state, inOrder, newWay, startedAt, due);
  }

  private static void merge(List<Stop> all, Stop stop) {
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).dwelling().equals(stop.dwelling())) {
        all.set(i, all.get(i).with(stop.requests()));
        return;
      }
    }
    all.add(stop);
  }

  Round started(Instant now) {
    return new Round(id, version, courier, area, slot, State.STARTED, stops, way, now, now);
  }

  Round settled(State newState, @Nullable Instant next) {
    return new Round(id, version, courier, area, slot, newState, stops, way, startedAt, next);
  }
}
