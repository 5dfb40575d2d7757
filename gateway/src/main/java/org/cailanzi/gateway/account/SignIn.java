package org.cailanzi.gateway.account;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.cailanzi.gateway.time.RealTime;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Signs a member of staff in, and slows down whoever is guessing. */
@Component
public class SignIn {
  private final Accounts accounts;
  private final SignInAttempts attempts;
  private final Passwords passwords;
  private final AccountSettings settings;
  private final Clock clock;

  SignIn(
      Accounts accounts,
      SignInAttempts attempts,
      Passwords passwords,
      AccountSettings settings,
      RealTime time) {
    this.accounts = accounts;
    this.attempts = attempts;
    this.passwords = passwords;
    this.settings = settings;
    this.clock = time.clock();
  }

  public SignInOutcome signIn(String username, String password) {
    String name = username.strip().toLowerCase(Locale.ROOT);
    // A name longer than any account's is nobody's, and must not fill the store.
    String key = name.length() <= 40 ? name : name.substring(0, 40);
    Instant now = clock.instant();
    int allowed = settings.wrongAttempts();
    Optional<Instant> locked = attempts.of(key).lockedUntil(now, allowed, settings.lockOut());
    if (locked.isPresent()) {
      return new SignInOutcome.LockedOut(locked.get());
    }
    // One more than allowed: this attempt itself may still turn out right.
    locked = attempts.note(key, now, allowed + 1).lockedUntil(now, allowed + 1, settings.lockOut());
    return locked
        .<SignInOutcome>map(SignInOutcome.LockedOut::new)
        .orElseGet(() -> check(name, key, password));
  }

  private SignInOutcome check(String name, String key, String password) {
    Optional<Accounts.Keyed> found = accounts.findWithHash(name);
    Optional<Boolean> right = passwords.matches(password, found.map(Accounts.Keyed::hash));
    if (right.isEmpty()) {
      return new SignInOutcome.Busy();
    }
    if (!right.get() || found.isEmpty()) {
      return new SignInOutcome.Wrong();
    }
    attempts.forget(key);
    return new SignInOutcome.SignedIn(found.get().account());
  }

  @Scheduled(initialDelay = 3_600_000, fixedDelay = 3_600_000)
  void forgetOldAttempts() {
    attempts.forgetBefore(clock.instant().minus(settings.lockOut()));
  }
}
