package org.cailanzi.platform.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.commons.codec.digest.DigestUtils;
import org.bson.Document;
import org.cailanzi.platform.identity.Caller;
import org.cailanzi.platform.identity.Role;
import org.cailanzi.platform.problem.ProblemException;
import org.cailanzi.platform.store.QueryShapeGuard;
import org.cailanzi.platform.store.TestStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

class IdempotencyTest {
  private static final Caller CLERK =
      new Caller("clerk", "clerk", Set.of(Role.BUREAU), List.of(), null);

  @RegisterExtension static final TestStore store = TestStore.open(Keys.SCHEMA);

  private final AtomicInteger acts = new AtomicInteger();
  private Instant now = Instant.parse("2020-02-24T08:00:00Z");

  private final InstantSource time = () -> now;
  private final Idempotency idempotency = new Idempotency(keys(), JsonMapper.shared());

  private Keys keys() {
    return new Keys(store.database(), time.withZone(ZoneOffset.UTC));
  }

  @BeforeEach
  void forgetAll() {
    QueryShapeGuard.unwatched(
        () -> store.database().getCollection(Keys.SCHEMA.collection()).deleteMany(new Document()));
  }

  @Test
  void after_a_week_a_key_is_forgotten() {
    send("key-1", Map.of());
    now = now.plus(Keys.MEMORY).plusMillis(1);
    keys().forgetOld();
    send("key-1", Map.of("new", true));
    assertThat(acts).hasValue(2);
  }

  @Test
  void a_repeat_gets_the_first_answer_and_nothing_is_done_again() {
    ResponseEntity<?> first = send("key-1", Map.of("grams", 500));
    ResponseEntity<?> repeat = send("key-1", Map.of("grams", 500));

    assertThat(acts).hasValue(1);
    assertThat(repeat.getStatusCode()).isEqualTo(first.getStatusCode());
    assertThat(repeat.getBody()).isEqualTo("{\"act\":1}");
    assertThat(repeat.getHeaders().getFirst(Idempotency.REPLAYED)).isEqualTo("true");
  }

  @Test
  void the_same_key_with_another_body_is_refused() {
    send("key-1", Map.of("grams", 500));
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> send("key-1", Map.of("grams", 501)))
        .satisfies(it -> assertThat(it.problem().status().value()).isEqualTo(422));
    assertThat(acts).hasValue(1);
  }

  @Test
  void another_caller_may_use_the_same_key() {
    send("key-1", Map.of());
    Caller other = new Caller("other", "other", Set.of(Role.BUREAU), List.of(), null);
    idempotency.once(other, "POST /x", "key-1", Map.of(), this::act);
    assertThat(acts).hasValue(2);
  }

  @Test
  void of_many_at_once_one_acts_and_the_others_wait_or_repeat() throws Exception {
    try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<Integer> sending =
          () -> {
            try {
              return send("key-1", Map.of()).getStatusCode().value();
            } catch (ProblemException underWay) {
              return underWay.problem().status().value();
            }
          };
      List<Future<Integer>> answers =
          callers.invokeAll(IntStream.range(0, 32).mapToObj(it -> sending).toList());
      for (Future<Integer> answer : answers) {
        assertThat(answer.get()).isIn(201, 409);
      }
    }
    assertThat(acts).hasValue(1);
  }

  @Test
  void a_refused_act_gives_its_key_back() {
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(
            () ->
                idempotency.once(
                    CLERK,
                    "POST /x",
                    "key-1",
                    Map.of(),
                    () -> {
                      throw new IllegalStateException("no");
                    }));
    send("key-1", Map.of("corrected", true));
    assertThat(acts).hasValue(1);
  }

  @Test
  void what_a_crash_left_under_way_is_taken_over_once_the_lease_is_over() {
    String hash = DigestUtils.sha256Hex(JsonMapper.shared().writeValueAsBytes(Map.of()));
    keys().claim("POST /x|clerk|key-1", hash);

    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> send("key-1", Map.of()))
        .satisfies(it -> assertThat(it.problem().type()).isEqualTo("request-under-way"));
    now = now.plus(Keys.LEASE);
    send("key-1", Map.of());
    assertThat(acts).hasValue(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "has space", "键"})
  void a_malformed_key_is_refused_with_the_header_named(String key) {
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> send(key, Map.of()))
        .satisfies(it -> assertThat(it.problem().field()).isEqualTo("Idempotency-Key"));
  }

  private ResponseEntity<?> send(String key, Object body) {
    return idempotency.once(CLERK, "POST /x", key, body, this::act);
  }

  private ResponseEntity<?> act() {
    return ResponseEntity.status(201).body(Map.of("act", acts.incrementAndGet()));
  }
}
