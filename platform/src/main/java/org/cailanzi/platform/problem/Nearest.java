package org.cailanzi.platform.problem;

import java.util.Collection;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The word somebody probably meant. */
public final class Nearest {
  private static final int LONGEST = 80;

  private Nearest() {}

  /**
   * The closest candidate; null where there are none.
   *
   * @param plain leaves out what tells no two of these words apart, such as case
   */
  public static @Nullable String to(
      String word, Collection<String> candidates, UnaryOperator<String> plain) {
    String nearest = null;
    int least = Integer.MAX_VALUE;
    for (var candidate : candidates) {
      int distance = distance(start(plain.apply(word)), start(plain.apply(candidate)));
      if (distance < least) {
        least = distance;
        nearest = candidate;
      }
    }
    return nearest;
  }

  private static String start(String word) {
    return word.substring(0, Math.min(LONGEST, word.length()));
  }

  /** Levenshtein's, over one row. */
  private static int distance(String a, String b) {
    var above = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      above[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = above[0];
      above[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int changed = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = above[j];
        above[j] = Math.min(changed, Math.min(above[j], above[j - 1]) + 1);
      }
    }
    return above[b.length()];
  }
}
