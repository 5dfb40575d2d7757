package org.cailanzi.delivery.fulfilment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.cailanzi.delivery.SimulatedCity;
import org.cailanzi.delivery.TestClock;
import org.cailanzi.delivery.request.Hold;
import org.cailanzi.delivery.request.Line;
import org.cailanzi.delivery.request.RequestState;
import org.cailanzi.delivery.request.Requests;
import org.cailanzi.delivery.request.SupplyRequest;
import org.cailanzi.delivery.request.Wish;
import org.cailanzi.delivery.slot.DeliverySlot;
import org.cailanzi.delivery.slot.Slots;
import org.cailanzi.platform.city.CityConfiguration;
import org.cailanzi.platform.city.CityProfile;
import org.cailanzi.platform.measure.Quantity;
import org.cailanzi.platform.region.RegionCode;
import org.cailanzi.platform.store.TestStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Workers of two instances, people calling off, and a neighbour that loses answers, all at once.
 */
class FulfilmentRaceTest {
  @RegisterExtension static final TestStore STORE = TestStore.open();

  private static final CityProfile WUXI = CityConfiguration.readProfile("wuxi");

  private final TestClock clock = new TestClock("2020-02-24T08:00:00Z");
  private final SimulatedCity city = new SimulatedCity(clock::instant);
  private final Requests requests = new Requests(STORE.database());
  private final Fulfilment one = instance();
  private final Fulfilment another = instance();

  static LongStream seeds() {
    return new Random(20200227).longs(20);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void whatever_interleaves_every_request_settles_and_the_books_agree(long seed) throws Exception {
    Random random = new Random(seed);
    city.stock("POTATO", 2_000);
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      String id = "race" + Long.toHexString(seed) + "-" + i;
      ids.add(id);
      assertThat(requests.add(accepted(id))).isTrue();
    }
    List<Callable<Boolean>> acts = new ArrayList<>();
    for (String id : ids) {
      acts.add(() -> advance(one, id));
      acts.add(() -> advance(another, id));
      if (random.nextBoolean()) {
        acts.add(() -> cancel(id));
      }
    }
    acts.add(() -> lose(random.nextBoolean() ? "price" : "inventory"));
    Collections.shuffle(acts, random);
    try (ExecutorService all = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var act : all.invokeAll(acts)) {
        act.get();
      }
    }
    city.answersAgain();
    for (int i = 0; i < 4; i++) {
      clock.advance(Duration.ofMinutes(1));
      ids.forEach(one::advance);
    }
    check(ids);
  }

  private void check(List<String> ids) {
    Map<String, SupplyRequest> now =
        requests.findAll(ids).stream().collect(Collectors.toMap(SupplyRequest::id, it -> it));
    assertThat(now.values())
        .extracting(SupplyRequest::state)
        .isSubsetOf(RequestState.HELD, RequestState.CANCELLED, RequestState.REFUSED);
    long held = now.values().stream().filter(it -> it.state() == RequestState.HELD).count();
    List<String> standing =
        city.holds().entrySet().stream()
            .filter(it -> it.getValue().equals("held"))
            .map(Map.Entry::getKey)
            .toList();
    assertThat(standing).as("one hold for each held request, none for others").hasSize((int) held);
    assertThat(held).as("500 g each of 2000 g").isLessThanOrEqualTo(4);
    now.values().stream()
        .filter(it -> it.state() == RequestState.HELD)
        .forEach(
            it -> {
              assertThat(it.hold().state()).isEqualTo(Hold.State.HELD);
              assertThat(standing).contains(it.hold().idFor(it.id()));
            });
  }

  @Test
  void a_hold_asked_for_in_vain_until_it_would_be_over_is_asked_for_anew() {
    city.stock("POTATO", 2_000);
    assertThat(requests.add(accepted("long-wait"))).isTrue();
    city.falls("inventory", false);
    one.advance("long-wait");
    city.answersAgain();
    clock.advance(Duration.ofMinutes(1));
    city.falls("inventory", true);
    one.advance("long-wait");
    one.advance("long-wait");
    city.answersAgain();
    clock.set("2020-03-20T08:00:00Z");
    one.advance("long-wait");
    SupplyRequest now = requests.find("long-wait").orElseThrow();
    assertThat(now.state()).isEqualTo(RequestState.HELD);
    assertThat(now.hold().until()).isAfter(clock.instant());
  }

  private Fulfilment instance() {
    FulfilmentSettings settings =
        new FulfilmentSettings(
            Duration.ofSeconds(30), Duration.ofMillis(500), Duration.ofSeconds(20), 16);
    return new Fulfilment(
        requests, new Steps(city, city, new Slots(WUXI), clock, WUXI), clock, settings);
  }

  private static boolean advance(Fulfilment instance, String id) {
    instance.advance(id);
    return true;
  }

  private boolean cancel(String id) {
    requests.step(
        id,
        seen ->
            RequestState.BEFORE_OUT.contains(seen.state())
                ? Optional.of(seen.cancelled(clock.instant(), "resident"))
                : Optional.empty());
    return true;
  }

  private boolean lose(String neighbour) {
    city.falls(neighbour, true);
    return true;
  }

  private static SupplyRequest accepted(String id) {
    return SupplyRequest.accepted(
        id,
        new Wish(
            "D-1",
            new RegionCode("320213021001"),
            new DeliverySlot(LocalDate.parse("2020-02-25"), "AM"),
            4,
            "dwelling:D-1",
            null,
            Instant.parse("2020-02-24T08:00:00Z"),
            null,
            null,
            "f"),
        List.of(new Line("POTATO", Quantity.grams(500), null)));
  }
}
