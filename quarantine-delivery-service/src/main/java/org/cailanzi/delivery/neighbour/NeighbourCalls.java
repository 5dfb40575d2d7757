package org.cailanzi.delivery.neighbour;

import java.util.function.Function;
import org.cailanzi.delivery.fulfilment.NoAnswer;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.client.circuitbreaker.CircuitBreakerFactory;
import org.springframework.stereotype.Component;

/**
 * Calls a neighbour with our token behind a circuit breaker. A "no" is an answer, so the breaker
 * sees it as one; all else becomes {@link NoAnswer}.
 */
@Component
class NeighbourCalls {
  private final CircuitBreakerFactory<?, ?> breakers;
  private final ServiceTokens tokens;

  NeighbourCalls(CircuitBreakerFactory<?, ?> breakers, ServiceTokens tokens) {
    this.breakers = breakers;
    this.tokens = tokens;
  }

  <T> Reply<T> call(String neighbour, Function<String, @Nullable T> call) {
    String bearer = bearer(neighbour);
    Reply<T> reply =
        breakers
            .create(neighbour)
            .run(
                () -> ask(bearer, call),
                failure -> {
                  throw new NoAnswer(neighbour, String.valueOf(failure.getMessage()), failure);
                });
    if (reply instanceof Reply.No<T>(var refusal) && !refusal.isDomainAnswer()) {
      if (refusal.status() == 401) {
        tokens.forget();
      }
      throw new NoAnswer(neighbour, String.valueOf(refusal.getMessage()), refusal);
    }
    return reply;
  }

  private static <T> Reply<T> ask(String bearer, Function<String, @Nullable T> call) {
    try {
      T body = call.apply(bearer);
      if (body == null) {
        throw new IllegalStateException("an empty answer");
      }
      return new Reply.Yes<>(body);
    } catch (Refusal no) {
      return new Reply.No<>(no);
    }
  }

  // Outside the breaker: that the gateway is down says nothing about the neighbour.
  private String bearer(String neighbour) {
    try {
      return tokens.bearer();
    } catch (IllegalStateException noToken) {
      throw new NoAnswer(neighbour, String.valueOf(noToken.getMessage()), noToken);
    }
  }

  /** What a neighbour said. */
  sealed interface Reply<T> {
    record Yes<T>(T body) implements Reply<T> {}

    record No<T>(Refusal refusal) implements Reply<T> {}
  }
}
