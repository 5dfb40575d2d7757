package org.cailanzi.gateway.neighbour;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the services are, and how long the gateway waits for them.
 *
 * @param connectTimeout for a connection; also for a free one of the pool
 * @param answerTimeout from the request sent to the first byte of the answer, and between bytes
 * @param importTimeout the same for tables, which are judged and stored before they are answered
 * @param connections the most to one service at a time
 * @param breaker when to stop asking
 */
@ConfigurationProperties("cailanzi.routes")
public record NeighbourSettings(
    @DefaultValue("http://127.0.0.1:8081") URI inventory,
    @DefaultValue("http://127.0.0.1:8082") URI price,
    @DefaultValue("http://127.0.0.1:8083") URI delivery,
    @DefaultValue("1s") Duration connectTimeout,
    @DefaultValue("10s") Duration answerTimeout,
    @DefaultValue("10m") Duration importTimeout,
    @DefaultValue("200") int connections,
    @DefaultValue Breaker breaker) {

  public NeighbourSettings {
    if (!connectTimeout.isPositive()
        || !answerTimeout.isPositive()
        || !importTimeout.isPositive()) {
      throw new IllegalArgumentException("cailanzi.routes: a timeout must be positive");
    }
    if (connections < 1) {
      throw new IllegalArgumentException("cailanzi.routes.connections must be at least 1");
    }
  }

  public URI of(Neighbour neighbour) {
    return switch (neighbour) {
      case INVENTORY -> inventory;
      case PRICE -> price;
      case DELIVERY -> delivery;
    };
  }

  /**
   * @param window what is older says nothing about now, however few calls there were since
   * @param minimumCalls judged only after so many within the window
   * @param failureRate percent without an answer from which the service is left alone
   * @param pause how long it is left alone before three calls try it again
   */
  public record Breaker(
      @DefaultValue("10s") Duration window,
      @DefaultValue("10") int minimumCalls,
      @DefaultValue("50") float failureRate,
      @DefaultValue("5s") Duration pause) {}
}
