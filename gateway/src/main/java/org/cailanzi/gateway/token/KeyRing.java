package org.cailanzi.gateway.token;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** All keys of the suite: one signs, the older ones verify what they signed, a newer one waits. */
record KeyRing(List<SigningKey> keys) {

  KeyRing {
    keys = keys.stream().sorted(Comparator.comparingInt(SigningKey::number)).toList();
  }

  /** The youngest key whose time to sign has come. */
  Optional<SigningKey> signer(Instant now) {
    return keys.stream()
        .filter(key -> !key.signsFrom().isAfter(now))
        .max(Comparator.comparingInt(SigningKey::number));
  }

  /**
   * The key to make now, or none: the first one signs at once, and a successor is due when the
   * newest has been there for a rotation; it waits for {@code lead} before it signs.
   */
  Optional<SigningKey> due(Instant now, Duration rotation, Duration lead) {
    if (keys.isEmpty()) {
      return Optional.of(SigningKey.generate(1, now, now));
    }
    SigningKey newest = keys.getLast();
    return newest.created().plus(rotation).isAfter(now)
        ? Optional.empty()
        : Optional.of(SigningKey.generate(newest.number() + 1, now, now.plus(lead)));
  }

  /** Keys whose last token has expired: their successor has signed for the longest token life. */
  List<SigningKey> spent(Instant now, Duration longestLife) {
    return keys.stream()
        .filter(
            key ->
                keys.stream()
                    .anyMatch(
                        next ->
                            next.number() > key.number()
                                && next.signsFrom().plus(longestLife).isBefore(now)))
        .toList();
  }

  /** What the world may see. */
  JWKSet published() {
    return new JWKSet(keys.stream().map(key -> (JWK) key.pair().toPublicJWK()).toList());
  }
}
