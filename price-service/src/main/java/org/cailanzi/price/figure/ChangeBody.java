package org.cailanzi.price.figure;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.cailanzi.platform.problem.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * A change on the wire.
 *
 * @param from the day it is compared with
 * @param percent the geometric mean of the points' relatives less one, in percent rounded half up
 *     to two decimals; absent where {@code insufficient} says why
 * @param points how many points have both prices
 * @param imputed how many of them have one that was carried forward
 */
public record ChangeBody(
    LocalDate from,
    @Nullable BigDecimal percent,
    int points,
    @Nullable Integer imputed,
    @Nullable Bilingual insufficient) {

  public static ChangeBody of(Change change) {
    return switch (change) {
      case Change.Known(var from, _, var relative, var imputed) ->
          new ChangeBody(from, relative.percent(), relative.points(), imputed, null);
      case Change.Insufficient it ->
          new ChangeBody(it.from(), null, it.matched(), null, it.reason());
    };
  }
}
