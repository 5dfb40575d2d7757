package org.cailanzi.inventory;

import java.time.Instant;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** A service whose rules live on a day of their own, ten in the morning of 10 April 2022. */
@TestConfiguration(proxyBeanMethods = false)
class Dated {
  @Bean
  @Primary
  TestClock testClock() {
    return new TestClock(Instant.parse("2022-04-10T02:00:00Z"));
  }
}
