package org.cailanzi.platform.measure;

/** Two units have no exact conversion between them: an error of the input, never a guess. */
public final class NoConversion extends IllegalArgumentException {
  public NoConversion(String from, String to) {
    super("No conversion from " + from + " to " + to);
  }
}
