package org.cailanzi.gateway.token;

import java.time.Clock;
import java.time.Instant;
import org.cailanzi.gateway.time.RealTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The ring as this instance knows it; read again every minute, and when a key is missing. */
@Component
class Keys {
  private static final Logger LOG = LoggerFactory.getLogger(Keys.class);

  private final SigningKeys stored;
  private final TokenSettings settings;
  private final Clock clock;
  private volatile KeyRing ring;
  private volatile Instant read;

  Keys(SigningKeys stored, TokenSettings settings, RealTime time) {
    this.stored = stored;
    this.settings = settings;
    this.clock = time.clock();
    this.read = this.clock.instant();
    this.ring = turn(read);
  }

  KeyRing ring() {
    return ring;
  }

  SigningKey signer() {
    return ring.signer(clock.instant())
        .orElseThrow(() -> new IllegalStateException("No key may sign yet"));
  }

  /** Looks again for a key that another instance may have made, at most once a second. */
  void lookFor(String keyId) {
    Instant now = clock.instant();
    if (ring.keys().stream().noneMatch(key -> key.id().equals(keyId))
        && read.plusSeconds(1).isBefore(now)) {
      refresh();
    }
  }

  /** Reads the ring, makes the successor that is due and drops what has nothing left to verify. */
  @Scheduled(
      initialDelayString = "${cailanzi.gateway.tokens.refresh:1m}",
      fixedDelayString = "${cailanzi.gateway.tokens.refresh:1m}")
  synchronized void refresh() {
    read = clock.instant();
    ring = turn(read);
  }

  private KeyRing turn(Instant now) {
    KeyRing known = stored.all();
    stored.remove(known.spent(now, settings.longestLife()));
    known
        .due(now, settings.rotation(), settings.lead())
        .filter(stored::add)
        .ifPresent(
            key -> LOG.info("Made signing key {}, signing from {}", key.id(), key.signsFrom()));
    return stored.all();
  }
}
