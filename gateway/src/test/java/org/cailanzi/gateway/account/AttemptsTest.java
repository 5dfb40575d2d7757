package org.cailanzi.gateway.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AttemptsTest {
  private static final Instant START = Instant.parse("2020-02-24T08:00:00Z");
  private static final Duration WINDOW = Duration.ofMinutes(15);

  @Test
  void four_wrong_attempts_lock_nothing() {
    assertThat(aMinuteApart(4).lockedUntil(START.plusSeconds(240), 5, WINDOW)).isEmpty();
  }

  @Test
  void five_within_the_window_lock_until_the_first_leaves_it() {
    assertThat(aMinuteApart(5).lockedUntil(START.plusSeconds(240), 5, WINDOW))
        .contains(START.plus(WINDOW));
  }

  @Test
  void the_lock_opens_at_its_last_instant() {
    assertThat(aMinuteApart(5).lockedUntil(START.plus(WINDOW), 5, WINDOW)).isEmpty();
  }

  private static Attempts aMinuteApart(int count) {
    List<Instant> times =
        IntStream.range(0, count).mapToObj(i -> START.plusSeconds(60L * i)).toList();
    return new Attempts(times);
  }
}
