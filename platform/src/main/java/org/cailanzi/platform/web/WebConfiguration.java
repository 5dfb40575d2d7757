package org.cailanzi.platform.web;

import org.cailanzi.platform.problem.ProblemAdvice;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** Problems in every service, and the clock that rules are told the time by. */
@AutoConfiguration
@Import({ProblemAdvice.class, RequestIdFilter.class})
public class WebConfiguration {
  @Bean
  java.time.Clock clock() {
    return java.time.Clock.systemUTC();
  }
}
