package org.cailanzi.price.alarm;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.cailanzi.platform.city.FigureRules;
import org.cailanzi.platform.city.FigureRules.Relief.Step;
import org.cailanzi.platform.problem.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * The relief that is paid when consumer prices rise (rule P12): a part of the monthly minimum
 * living allowance (低保).
 *
 * @param amount in yuan, rounded half up to the fen; zero where nothing is triggered
 */
record Relief(Optional<Step> step, BigDecimal amount, Bilingual arithmetic) {

  /**
   * What is due.
   *
   * @param consumer the rise of consumer prices on the same month of the year before, as published
   * @param food that of food prices, or null where it is not known
   * @param allowance the monthly minimum living allowance in yuan
   */
  static Relief of(
      FigureRules.Relief rules,
      BigDecimal consumer,
      @Nullable BigDecimal food,
      BigDecimal allowance) {
    Optional<Step> step =
        rules.steps().stream()
            .filter(it -> consumer.compareTo(it.from()) >= 0)
            .reduce((_, higher) -> higher);
    if (step.isEmpty() && food != null && food.compareTo(rules.food()) >= 0) {
      // Dear food alone triggers the relief, at the first step.
      step = rules.steps().stream().findFirst();
      return due(step, allowance, RiseWords.foodRelief(food, rules.food()));
    }
    return due(step, allowance, RiseWords.consumerRelief(consumer, step, rules.steps()));
  }

  private static Relief due(Optional<Step> step, BigDecimal allowance, Bilingual because) {
    if (step.isEmpty()) {
      return new Relief(step, BigDecimal.ZERO.setScale(2), because);
    }
    BigDecimal divisor = BigDecimal.valueOf(step.get().divisor());
    BigDecimal amount = allowance.divide(divisor, 2, RoundingMode.HALF_UP);
    return new Relief(step, amount, RiseWords.payment(because, allowance, step.get(), amount));
  }
}
