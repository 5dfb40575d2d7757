package org.cailanzi.gateway.limit;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
@EnableConfigurationProperties(LimitSettings.class)
class LimitConfiguration {
  /**
   * It runs inside the security chain, after the caller is known, and not a second time outside.
   */
  @Bean
  FilterRegistrationBean<RateLimitFilter> notOutsideTheChain(RateLimitFilter filter) {
    FilterRegistrationBean<RateLimitFilter> registration = new FilterRegistrationBean<>(filter);
    registration.setEnabled(false);
    return registration;
  }
}
