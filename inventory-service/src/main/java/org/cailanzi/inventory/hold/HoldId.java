package org.cailanzi.inventory.hold;

import java.util.regex.Pattern;
import org.cailanzi.platform.measure.Unusable;

/** The id a caller gives a hold: 1 to 100 letters, digits and {@code . _ : -}. */
public record HoldId(String value) {
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._:-]{1,100}");

  // No id contains it.
  private static final char STEP = '/';

  public HoldId {
    if (!FORM.matcher(value).matches()) {
      throw new Unusable(
          "应为 1 至 100 个字母、数字或 . _ : -，而不是“%s”".formatted(value),
          "it is 1 to 100 letters, digits or . _ : -, not \"%s\"".formatted(value));
    }
  }

  /** What the movements of a numbered pick name; none of 0, which every other step is. */
  String step(int pick) {
    return pick == 0 ? value : value + STEP + pick;
  }

  /** The hold whose step it is, as movements name it. */
  public static HoldId ofStep(String step) {
    int mark = step.indexOf(STEP);
    return new HoldId(mark < 0 ? step : step.substring(0, mark));
  }

  @Override
  public String toString() {
    return value;
  }
}
