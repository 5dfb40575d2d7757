package org.cailanzi.price.neighbour;

import feign.Request;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.cloud.circuitbreaker.resilience4j.Resilience4JCircuitBreakerFactory;
import org.springframework.cloud.circuitbreaker.resilience4j.Resilience4JConfigBuilder;
import org.springframework.cloud.client.circuitbreaker.Customizer;
import org.springframework.cloud.openfeign.EnableFeignClients;
import org.springframework.cloud.openfeign.FeignClientFactory;
import org.springframework.cloud.openfeign.support.FeignHttpMessageConverters;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Feign and Resilience4j as the suite uses them; every number that matters is set here. */
@Configuration(proxyBeanMethods = false)
@EnableFeignClients(clients = InventoryApi.class)
class NeighbourConfiguration {
  private static final int TRIAL_CALLS = 3;

  @Bean
  Request.Options timeouts(NeighbourSettings settings) {
    return new Request.Options(settings.connectTimeout(), settings.readTimeout(), false);
  }

  // The default of at least 100 calls would never open in a small city, and its 60 s would keep
  // a neighbour that is back waiting.
  @Bean
  Customizer<Resilience4JCircuitBreakerFactory> breakers(NeighbourSettings settings) {
    CircuitBreakerConfig config =
        CircuitBreakerConfig.custom()
            .slidingWindowSize(20)
            .minimumNumberOfCalls(10)
            .failureRateThreshold(50)
            .waitDurationInOpenState(settings.openFor())
            .permittedNumberOfCallsInHalfOpenState(TRIAL_CALLS)
            .automaticTransitionFromOpenToHalfOpenEnabled(true)
            .build();
    return factory ->
        factory.configureDefault(
            id -> new Resilience4JConfigBuilder(id).circuitBreakerConfig(config).build());
  }

  // Feign makes its converters at the first call, and two first calls at once get half of them.
  @Bean
  SmartInitializingSingleton warmConverters(FeignClientFactory clients) {
    return () -> {
      FeignHttpMessageConverters converters =
          clients.getInstance(InventoryApi.NAME, FeignHttpMessageConverters.class);
      if (converters == null || converters.getConverters().isEmpty()) {
        throw new IllegalStateException("No converters for " + InventoryApi.NAME);
      }
    };
  }
}
