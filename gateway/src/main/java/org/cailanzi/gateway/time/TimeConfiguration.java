package org.cailanzi.gateway.time;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class TimeConfiguration {
  @Bean
  RealTime realTime() {
    return new RealTime(Clock.systemUTC());
  }
}
