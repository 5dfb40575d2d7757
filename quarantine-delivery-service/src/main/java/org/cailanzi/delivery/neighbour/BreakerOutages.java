package org.cailanzi.delivery.neighbour;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import java.util.Set;
import java.util.stream.Collectors;
import org.cailanzi.delivery.fulfilment.Outages;
import org.springframework.cloud.circuitbreaker.resilience4j.Resilience4JCircuitBreakerFactory;
import org.springframework.stereotype.Component;

/** The outages that the circuit breakers have seen. */
@Component
class BreakerOutages implements Outages {
  private final Resilience4JCircuitBreakerFactory breakers;

  BreakerOutages(Resilience4JCircuitBreakerFactory breakers) {
    this.breakers = breakers;
  }

  @Override
  public Set<String> leftAlone() {
    return in(State.OPEN);
  }

  @Override
  public Set<String> onTrial() {
    return in(State.HALF_OPEN);
  }

  private Set<String> in(State state) {
    return breakers.getCircuitBreakerRegistry().getAllCircuitBreakers().stream()
        .filter(it -> it.getState() == state)
        .map(CircuitBreaker::getName)
        .collect(Collectors.toSet());
  }
}
