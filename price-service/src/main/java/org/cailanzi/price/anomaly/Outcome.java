package org.cailanzi.price.anomaly;

import java.math.BigDecimal;
import java.util.Map;
import org.cailanzi.platform.problem.Bilingual;

/** What an indicator says of a month. */
sealed interface Outcome {

  /**
   * @param value rounded half up to four decimals
   * @param grade the indicator's own word, such as {@code alert}
   * @param parts what it is made of, by name, rounded as the value is
   */
  record Reckoned(
      BigDecimal value, String grade, Map<String, BigDecimal> parts, Bilingual arithmetic)
      implements Outcome {
    public Reckoned {
      parts = Map.copyOf(parts);
    }
  }

  /** The history does not suffice; says how much is missing. */
  record Insufficient(Bilingual reason) implements Outcome {}
}
