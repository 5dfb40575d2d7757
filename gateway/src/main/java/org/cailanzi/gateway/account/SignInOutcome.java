package org.cailanzi.gateway.account;

import java.time.Instant;

/** What came of an attempt to sign in. */
public sealed interface SignInOutcome {
  record SignedIn(Account account) implements SignInOutcome {}

  /** Wrong name or wrong password: which of them is nobody's business. */
  record Wrong() implements SignInOutcome {}

  /** Too many wrong attempts under this name. */
  record LockedOut(Instant until) implements SignInOutcome {}

  /** Too many passwords are being checked at this moment. */
  record Busy() implements SignInOutcome {}
}
