package org.cailanzi.platform.store.embedded;

import org.jspecify.annotations.Nullable;

/**
 * A store that a service must not start on: says what is wrong with which store, and what to do.
 */
public class StoreUnusable extends RuntimeException {
  private final String problem;
  private final String action;

  public StoreUnusable(String problem, String action, @Nullable Throwable cause) {
    super(problem + " " + action, cause);
    this.problem = problem;
    this.action = action;
  }

  /** What is wrong, as a whole sentence. */
  public String problem() {
    return problem;
  }

  /** What an operator can do about it, as whole sentences. */
  public String action() {
    return action;
  }
}
