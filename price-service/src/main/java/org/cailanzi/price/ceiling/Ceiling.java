package org.cailanzi.price.ceiling;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.cailanzi.platform.measure.Unusable;
import org.cailanzi.platform.problem.Bilingual;
import org.cailanzi.price.limit.Limit;
import org.jspecify.annotations.Nullable;

/**
 * The most that may be asked for some goods in some place. Never edited: another one supersedes it
 * from that one's first day on.
 *
 * @param from the first day it is in force
 * @param to the last day it is in force, or null until further notice
 * @param supersedes the ceiling that ends the day before this one begins, or null
 */
public record Ceiling(
    String id,
    Scope scope,
    Limit limit,
    Authority authority,
    LocalDate from,
    @Nullable LocalDate to,
    @Nullable String supersedes) {
  private static final Pattern ID = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,63}");

  public Ceiling {
    if (!ID.matcher(id).matches()) {
      throw new Unusable(
          "限价编号为 1 至 64 位字母、数字、点、连字符或下划线，而不是“" + id + "”",
          "A ceiling's id is 1 to 64 letters, digits, dots, hyphens or underscores, not \""
              + id
              + "\"");
    }
    limit.requireStage(scope.stage());
    if (to != null && to.isBefore(from)) {
      throw new Unusable(
          "限价的结束日不能早于首日 " + from, "A ceiling ends on or after its first day " + from);
    }
    if (id.equals(supersedes)) {
      throw new Unusable("限价不能替代自己", "A ceiling cannot supersede itself");
    }
  }

  /** What people call it: its order, and its id where the order names several. */
  public Bilingual name() {
    return new Bilingual(
        "限价 %s（%s）".formatted(authority.document(), id),
        "the ceiling %s (%s)".formatted(authority.document(), id));
  }
}
