package org.cailanzi.gateway.account;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.cailanzi.platform.measure.Unusable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Argon2id with Spring Security's parameters (16 MiB, 2 passes). A hash costs memory and tens of
 * milliseconds on purpose, so that only so many are made at once.
 */
@Component
class Passwords {
  static final int SHORTEST = 8;
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Argon2PasswordEncoder argon2 =
      Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
  private final Semaphore atOnce = new Semaphore(Runtime.getRuntime().availableProcessors());
  private final String nobodys = encode("nobody has this password");

  String hash(String password) {
    if (password.length() < SHORTEST || password.length() > 200) {
      throw new Unusable("密码为 8 至 200 个字符", "A password has 8 to 200 characters");
    }
    return encode(password);
  }

  private String encode(String password) {
    return Objects.requireNonNull(argon2.encode(password));
  }

  /** Whether the password is the hash's; empty when too many others are being checked. */
  Optional<Boolean> matches(String password, Optional<String> hash) {
    if (!take()) {
      return Optional.empty();
    }
    try {
      // Without an account it takes as long: the time must not tell who exists.
      boolean same = argon2.matches(password, hash.orElse(nobodys));
      return Optional.of(same && hash.isPresent());
    } finally {
      atOnce.release();
    }
  }

  private boolean take() {
    try {
      return atOnce.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
