package org.cailanzi.gateway.access;

import org.cailanzi.gateway.limit.OwnBodyFilter;
import org.cailanzi.gateway.limit.RateLimitFilter;
import org.cailanzi.gateway.page.FirstPage;
import org.cailanzi.gateway.refusal.Refusals;
import org.cailanzi.gateway.session.SessionFilter;
import org.cailanzi.gateway.session.Sessions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** The chain every request goes through: who is it, from where, how often, and may it pass. */
@Configuration
class GatewaySecurity {
  private final Refusals refusals;
  private final Sessions sessions;
  private final RateLimitFilter rateLimits;

  GatewaySecurity(Refusals refusals, Sessions sessions, RateLimitFilter rateLimits) {
    this.refusals = refusals;
    this.sessions = sessions;
    this.rateLimits = rateLimits;
  }

  @Bean
  SecurityFilterChain gate(
      HttpSecurity http, FirstPage firstPage, AuthenticationEntryPoint callersNotKnown) {
    return http.csrf(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .anonymous(AbstractHttpConfigurer::disable)
        .sessionManagement(it -> it.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .headers(it -> headers(it, firstPage.contentPolicy()))
        .addFilterBefore(new OwnBodyFilter(refusals), AuthorizationFilter.class)
        .addFilterBefore(new SameSiteGuard(refusals), AuthorizationFilter.class)
        .addFilterBefore(new SessionFilter(sessions), AuthorizationFilter.class)
        .addFilterBefore(rateLimits, AuthorizationFilter.class)
        .authorizeHttpRequests(
            it ->
                it.requestMatchers(HttpMethod.GET, "/api/price/price-board")
                    .permitAll()
                    .requestMatchers("/api/**", "/accounts/**")
                    .authenticated()
                    .anyRequest()
                    .permitAll())
        .exceptionHandling(it -> it.authenticationEntryPoint(callersNotKnown))
        .build();
  }

  // Observing each filter of the chain by itself costs more than the filters do.
  @Bean
  SecurityObservationSettings notEachFilter() {
    return SecurityObservationSettings.noObservations();
  }

  private static void headers(HeadersConfigurer<HttpSecurity> headers, String contentPolicy) {
    headers
        .contentSecurityPolicy(it -> it.policyDirectives(contentPolicy))
        .referrerPolicy(it -> it.policy(ReferrerPolicy.NO_REFERRER))
        .permissionsPolicyHeader(
            it -> it.policy("camera=(self), geolocation=(self), microphone=(), payment=()"))
        .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
        .crossOriginOpenerPolicy(it -> it.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
        // Files of pages are revalidated, answers are not kept: each says so itself.
        .cacheControl(HeadersConfigurer.CacheControlConfig::disable);
  }
}
