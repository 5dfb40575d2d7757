package org.cailanzi.price.point;

import java.util.regex.Pattern;
import org.cailanzi.platform.measure.Unusable;
import org.cailanzi.platform.problem.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * A place where prices are seen. Its region and kind never change: a shop that moves is another
 * point, so that its series stay comparable (DOMAIN §2.4).
 *
 * @param code chosen by the bureau; the same as the supply site's code where it is one
 * @param account the market account that speaks for it, or null where none does
 */
public record Point(String code, String zh, String en, Place place, @Nullable String account) {
  private static final Pattern CODE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,63}");

  public Point(String code, String zh, String en, Place place) {
    this(code, zh, en, place, null);
  }

  public Point {
    if (!CODE.matcher(code).matches()) {
      throw new Unusable(
          "采价点编码为 1 至 64 位字母、数字、点、连字符或下划线，而不是“" + code + "”",
          "A point's code is 1 to 64 letters, digits, dots, hyphens or underscores, not \""
              + code
              + "\"");
    }
    if (zh.isBlank() || en.isBlank()) {
      throw new Unusable("采价点须有中英文名称", "A point has a Chinese and an English name");
    }
  }

  public Bilingual name() {
    return new Bilingual(zh, en);
  }

  /** The name of the point with a code, or the code where there is no such point any more. */
  public static Bilingual nameOf(String code, @Nullable Point point) {
    return point == null ? new Bilingual(code, code) : point.name();
  }
}
