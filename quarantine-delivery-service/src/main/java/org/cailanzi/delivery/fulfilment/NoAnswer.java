package org.cailanzi.delivery.fulfilment;

/**
 * A neighbour did not say yes or no: silent, broken, unreadable, or not to be reached. What was
 * asked of it may have happened all the same.
 */
public final class NoAnswer extends RuntimeException {
  private final String neighbour;

  /**
   * @param neighbour {@code inventory} or {@code price}
   * @param why for the log
   */
  public NoAnswer(String neighbour, String why, Throwable cause) {
    super(neighbour + ": " + why, cause);
    this.neighbour = neighbour;
  }

  public NoAnswer(String neighbour, String why) {
    super(neighbour + ": " + why);
    this.neighbour = neighbour;
  }

  public String neighbour() {
    return neighbour;
  }
}
