package org.cailanzi.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class ClockTest {
  private final ApplicationContextRunner service =
      new ApplicationContextRunner()
          .withConfiguration(AutoConfigurations.of(WebConfiguration.class));

  @Test
  void in_earnest_the_rules_time_is_the_real_one() {
    service.run(
        it ->
            assertThat(it.getBean(Clock.class).instant())
                .isCloseTo(Instant.now(), within(5, ChronoUnit.SECONDS)));
  }

  @Test
  void a_drill_is_held_on_another_day() {
    service
        .withPropertyValues("cailanzi.clock.offset=PT-48H")
        .run(
            it ->
                assertThat(it.getBean(Clock.class).instant())
                    .isCloseTo(
                        Instant.now().minus(2, ChronoUnit.DAYS), within(5, ChronoUnit.SECONDS)));
  }
}
