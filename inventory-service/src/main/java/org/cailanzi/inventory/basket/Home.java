package org.cailanzi.inventory.basket;

import org.cailanzi.inventory.allotment.Household;
import org.cailanzi.platform.measure.Unusable;
import org.cailanzi.platform.problem.Field;
import org.jspecify.annotations.Nullable;

/**
 * Who asks for a basket, as far as they said.
 *
 * @param persons how many are to live on it, or null where nobody said
 * @param household whose it is to be, or null where nobody said
 */
public record Home(@Nullable Integer persons, @Nullable Household household) {
  private static final int MOST_PERSONS = 100;

  /** The home that a form speaks of, or a 400 problem naming the field at fault. */
  public static Home read(@Nullable Integer persons, @Nullable String household) {
    return new Home(
        Field.read("persons", () -> heads(persons)),
        household == null ? null : Field.read("household", () -> new Household(household)));
  }

  private static @Nullable Integer heads(@Nullable Integer persons) {
    if (persons != null && (persons < 1 || persons > MOST_PERSONS)) {
      throw new Unusable("应为 1 至 %d 人".formatted(MOST_PERSONS), "it is from 1 to " + MOST_PERSONS);
    }
    return persons;
  }
}
