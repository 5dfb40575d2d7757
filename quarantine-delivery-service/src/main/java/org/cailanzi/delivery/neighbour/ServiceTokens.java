package org.cailanzi.delivery.neighbour;

/** The tokens by which neighbours know this service. */
public interface ServiceTokens {
  /**
   * The value of an Authorization header.
   *
   * @throws IllegalStateException when there is none to be had now
   */
  String bearer();

  /** A neighbour did not accept the token: the next call gets a fresh one. */
  void forget();
}
