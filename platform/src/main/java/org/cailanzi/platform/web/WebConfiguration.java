package org.cailanzi.platform.web;

import java.time.Clock;
import java.time.Duration;
import org.cailanzi.platform.problem.ProblemAdvice;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** Problems in every service, and the clock that rules are told the time by. */
@AutoConfiguration
@Import({ProblemAdvice.class, RequestIdFilter.class})
@EnableConfigurationProperties(WebConfiguration.ClockSettings.class)
public class WebConfiguration {
  @Bean
  Clock clock(ClockSettings settings) {
    return settings.offset().isZero()
        ? Clock.systemUTC()
        : Clock.offset(Clock.systemUTC(), settings.offset());
  }

  /**
   * A drill is held on another day: the rules see time shifted, tokens and sessions do not.
   *
   * @param offset added to the real time, usually whole days; zero in earnest
   */
  @ConfigurationProperties("cailanzi.clock")
  record ClockSettings(@DefaultValue("PT0S") Duration offset) {}
}
