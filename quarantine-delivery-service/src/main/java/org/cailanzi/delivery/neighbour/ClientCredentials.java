package org.cailanzi.delivery.neighbour;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** Tokens from the gateway, each used for four fifths of its life; one caller fetches for all. */
final class ClientCredentials implements ServiceTokens {
  private final RestClient gateway;
  private final ClientSettings settings;
  private final Clock clock;
  private final ReentrantLock fetching = new ReentrantLock();
  private volatile @Nullable Kept kept;

  ClientCredentials(ClientSettings settings, NeighbourSettings timeouts, Clock clock) {
    this.settings = settings;
    this.clock = clock;
    SimpleClientHttpRequestFactory http = new SimpleClientHttpRequestFactory();
    http.setConnectTimeout(timeouts.connectTimeout());
    http.setReadTimeout(timeouts.readTimeout());
    this.gateway = RestClient.builder().requestFactory(http).build();
  }

  @Override
  public String bearer() {
    Kept known = kept;
    if (known != null && clock.instant().isBefore(known.until())) {
      return known.bearer();
    }
    fetching.lock();
    try {
      Kept meanwhile = kept;
      if (meanwhile == null || !clock.instant().isBefore(meanwhile.until())) {
        meanwhile = fetch();
        kept = meanwhile;
      }
      return meanwhile.bearer();
    } finally {
      fetching.unlock();
    }
  }

  @Override
  public void forget() {
    kept = null;
  }

  private Kept fetch() {
    MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
    form.add("grant_type", "client_credentials");
    try {
      TokenBody token =
          gateway
              .post()
              .uri(settings.tokenUri())
              .headers(it -> it.setBasicAuth(settings.id(), settings.secret()))
              .contentType(MediaType.APPLICATION_FORM_URLENCODED)
              .body(form)
              .retrieve()
              .body(TokenBody.class);
      return kept(token);
    } catch (RestClientException noToken) {
      throw new IllegalStateException("No token from " + settings.tokenUri(), noToken);
    }
  }

  private Kept kept(@Nullable TokenBody token) {
    if (token == null || token.access_token() == null || token.expires_in() == null) {
      throw new IllegalStateException("No token in the answer of " + settings.tokenUri());
    }
    Instant until = clock.instant().plusMillis(token.expires_in() * 800);
    return new Kept("Bearer " + token.access_token(), until);
  }

  record TokenBody(@Nullable String access_token, @Nullable Long expires_in) {
    @Override
    public String toString() {
      return "token";
    }
  }

  private record Kept(String bearer, Instant until) {
    @Override
    public String toString() {
      return "token until " + until;
    }
  }
}
