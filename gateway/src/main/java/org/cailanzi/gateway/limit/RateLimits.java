package org.cailanzi.gateway.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.Optional;
import org.cailanzi.platform.identity.Caller;
import org.cailanzi.platform.identity.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A bucket of requests for each caller and service, filled again at a steady rate. */
@Component
class RateLimits {
  private final LimitSettings settings;
  private final Cache<Key, Bucket> buckets =
      Caffeine.newBuilder().maximumSize(100_000).expireAfterAccess(Duration.ofMinutes(10)).build();

  RateLimits(LimitSettings settings) {
    this.settings = settings;
  }

  private record Key(String who, String what) {}

  /** Takes one request; the wait until there is one when there is none. */
  Optional<Duration> takeFor(@Nullable Caller caller, String address, String route) {
    if (caller == null) {
      return take(
          new Key("address " + address, route),
          rate(settings.address().perSecond(), settings.address().atOnce()));
    }
    Bandwidth rate =
        caller.is(Role.SERVICE)
            ? rate(settings.machine().perSecond(), settings.machine().atOnce())
            : rate(settings.person().perSecond(), settings.person().atOnce());
    return take(new Key(caller.id(), route), rate);
  }

  /** Takes one try to sign in from an address. */
  Optional<Duration> takeSignIn(String address) {
    Bandwidth rate =
        Bandwidth.builder()
            .capacity(settings.signIn())
            .refillGreedy(settings.signIn(), Duration.ofMinutes(1))
            .build();
    return take(new Key("address " + address, "sign-in"), rate);
  }

  private Optional<Duration> take(Key key, Bandwidth rate) {
    Bucket bucket = buckets.get(key, _ -> Bucket.builder().addLimit(rate).build());
    ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
    return probe.isConsumed()
        ? Optional.empty()
        : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
  }

  private static Bandwidth rate(int perSecond, int atOnce) {
    return Bandwidth.builder()
        .capacity(atOnce)
        .refillGreedy(perSecond, Duration.ofSeconds(1))
        .build();
  }
}
