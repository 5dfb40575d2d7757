package org.cailanzi.delivery;

import java.time.Clock;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Both neighbours simulated, under a clock that stands still; for {@code @Import}. */
@TestConfiguration
class City {
  static final String START = "2020-02-24T08:00:00Z";

  @Bean
  @Primary
  TestClock testClock() {
    return new TestClock(START);
  }

  @Bean
  @Primary
  SimulatedCity simulatedCity(Clock clock) {
    return new SimulatedCity(clock::instant);
  }
}
