package org.cailanzi.platform.measure;

/** Two units have no exact conversion between them: an error of the input, never a guess. */
public final class NoConversion extends Unusable {
  public NoConversion(String from, String to) {
    super(from + " 不能准确换算为 " + to, "No conversion from " + from + " to " + to);
  }
}
