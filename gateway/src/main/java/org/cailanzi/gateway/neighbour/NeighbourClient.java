package org.cailanzi.gateway.neighbour;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.util.Timeout;
import org.springframework.stereotype.Component;

/**
 * Asks a service, within its time limits and behind its circuit breaker. Nothing here repeats a
 * request: only the caller of this class knows whether that is harmless.
 */
@Component
public class NeighbourClient {
  private final CloseableHttpClient client;
  private final NeighbourSettings settings;
  private final Map<Neighbour, CircuitBreaker> breakers = new EnumMap<>(Neighbour.class);

  NeighbourClient(CloseableHttpClient neighbourHttp, NeighbourSettings settings) {
    this.client = neighbourHttp;
    this.settings = settings;
    CircuitBreakerConfig config = breakerConfig(settings.breaker());
    for (Neighbour neighbour : Neighbour.values()) {
      breakers.put(neighbour, CircuitBreaker.of(neighbour.wireName(), config));
    }
  }

  private static CircuitBreakerConfig breakerConfig(NeighbourSettings.Breaker breaker) {
    return CircuitBreakerConfig.custom()
        .slidingWindowType(CircuitBreakerConfig.SlidingWindowType.TIME_BASED)
        .slidingWindowSize(Math.toIntExact(Math.max(1, breaker.window().toSeconds())))
        .minimumNumberOfCalls(breaker.minimumCalls())
        .failureRateThreshold(breaker.failureRate())
        .waitDurationInOpenState(breaker.pause())
        .permittedNumberOfCallsInHalfOpenState(3)
        .build();
  }

  /** The address of a path of a service. */
  public URI address(Neighbour neighbour, String path) {
    return settings.of(neighbour).resolve(path);
  }

  /**
   * Sends the request and returns the answer as soon as its head is there; the caller closes it.
   *
   * @throws NoAnswer when there is none
   * @throws CallerGone when the body that is being passed on could not be read from our own caller;
   *     that says nothing about the service
   */
  public ClassicHttpResponse ask(
      Neighbour neighbour, ClassicHttpRequest request, Duration answerTimeout) throws CallerGone {
    CircuitBreaker breaker = Objects.requireNonNull(breakers.get(neighbour));
    permit(neighbour, breaker);
    long start = System.nanoTime();
    try {
      ClassicHttpResponse response =
          client.executeOpen(
              HttpHost.create(settings.of(neighbour)), request, context(answerTimeout));
      breaker.onSuccess(System.nanoTime() - start, TimeUnit.NANOSECONDS);
      return response;
    } catch (CallerGone gone) {
      breaker.releasePermission();
      throw gone;
    } catch (IOException | RuntimeException failure) {
      breaker.onError(System.nanoTime() - start, TimeUnit.NANOSECONDS, failure);
      throw new NoAnswer(neighbour, kind(failure), Duration.ofSeconds(2), failure);
    }
  }

  private void permit(Neighbour neighbour, CircuitBreaker breaker) {
    try {
      breaker.acquirePermission();
    } catch (CallNotPermittedException resting) {
      throw new NoAnswer(neighbour, NoAnswer.Kind.RESTING, settings.breaker().pause(), resting);
    }
  }

  private HttpClientContext context(Duration answerTimeout) {
    HttpClientContext context = HttpClientContext.create();
    context.setRequestConfig(
        RequestConfig.custom()
            .setConnectionRequestTimeout(Timeout.of(settings.connectTimeout()))
            .setResponseTimeout(Timeout.of(answerTimeout))
            .setRedirectsEnabled(false)
            .build());
    return context;
  }

  private static NoAnswer.Kind kind(Exception failure) {
    return switch (failure) {
      // Both are timeouts of sorts, but nothing was sent yet.
      case ConnectTimeoutException _, ConnectionRequestTimeoutException _ -> NoAnswer.Kind.SILENT;
      case ConnectException _, UnknownHostException _, NoRouteToHostException _ ->
          NoAnswer.Kind.SILENT;
      case SocketTimeoutException _ -> NoAnswer.Kind.LATE;
      default -> NoAnswer.Kind.BROKEN;
    };
  }

  /** The body of a request could not be read from the caller of the gateway. */
  public static final class CallerGone extends IOException {
    public CallerGone(IOException cause) {
      super(cause);
    }
  }
}
