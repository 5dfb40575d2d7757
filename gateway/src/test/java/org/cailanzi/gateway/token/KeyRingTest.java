package org.cailanzi.gateway.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class KeyRingTest {
  private static final Instant START = Instant.parse("2020-02-24T00:00:00Z");
  private static final Duration ROTATION = Duration.ofDays(7);
  private static final Duration LEAD = Duration.ofMinutes(10);
  private static final Duration LONGEST_LIFE = Duration.ofDays(30);

  static LongStream seeds() {
    return new Random(20260101).longs(50);
  }

  @Test
  void the_first_key_signs_at_once() {
    SigningKey first = new KeyRing(List.of()).due(START, ROTATION, LEAD).orElseThrow();

    assertThat(new KeyRing(List.of(first)).signer(START)).contains(first);
  }

  @Test
  void a_successor_is_published_before_it_signs() {
    SigningKey first = SigningKey.generate(1, START, START);
    Instant due = START.plus(ROTATION);
    SigningKey second = new KeyRing(List.of(first)).due(due, ROTATION, LEAD).orElseThrow();
    KeyRing both = new KeyRing(List.of(first, second));

    assertThat(both.published().getKeyByKeyId("k2")).isNotNull();
    assertThat(both.signer(due)).contains(first);
    assertThat(both.signer(due.plus(LEAD).minusMillis(1))).contains(first);
    assertThat(both.signer(due.plus(LEAD))).contains(second);
  }

  @Test
  void no_successor_is_due_before_its_time() {
    KeyRing ring = new KeyRing(List.of(SigningKey.generate(1, START, START)));

    assertThat(ring.due(START.plus(ROTATION).minusMillis(1), ROTATION, LEAD)).isEmpty();
  }

  @Test
  void what_is_published_has_no_private_part() {
    KeyRing ring = new KeyRing(List.of(SigningKey.generate(1, START, START)));

    assertThat(ring.published().getKeys()).noneMatch(key -> key.isPrivate());
    assertThat(ring.toString()).doesNotContain("\"d\"");
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void a_token_is_verifiable_as_long_as_it_lives_whenever_instances_look(long seed) {
    Random random = new Random(seed);
    List<SigningKey> keys = new ArrayList<>();
    Instant now = START;
    record Signed(String keyId, Instant until) {}
    List<Signed> tokens = new ArrayList<>();
    for (int turn = 0; turn < 60; turn++) {
      KeyRing known = new KeyRing(keys);
      keys.removeAll(known.spent(now, LONGEST_LIFE));
      known.due(now, ROTATION, LEAD).ifPresent(keys::add);
      Instant at = now;
      KeyRing ring = new KeyRing(keys);
      tokens.removeIf(token -> token.until().isBefore(at));
      assertThat(tokens)
          .allSatisfy(
              token -> assertThat(ring.published().getKeyByKeyId(token.keyId())).isNotNull());
      long life = 1 + random.nextLong(LONGEST_LIFE.toSeconds());
      tokens.add(new Signed(ring.signer(now).orElseThrow().id(), now.plusSeconds(life)));
      now = now.plusSeconds(random.nextLong(Duration.ofDays(5).toSeconds()));
    }
    assertThat(keys).hasSizeLessThanOrEqualTo(8);
  }
}
