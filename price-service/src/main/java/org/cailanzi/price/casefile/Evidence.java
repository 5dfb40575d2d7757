package org.cailanzi.price.casefile;

import java.util.regex.Pattern;
import org.cailanzi.platform.measure.Unusable;
import org.jspecify.annotations.Nullable;

/**
 * A proof by its digest, so that nobody can put another in its place.
 *
 * @param sha256 of its bytes, in lower-case hexadecimal
 * @param where it lies (an archive's number), or null where its bytes are kept with the case
 */
public record Evidence(String title, String sha256, @Nullable String where) {
  private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

  public Evidence {
    if (title.isBlank()) {
      throw new Unusable("证据须有名称", "A proof has a title");
    }
    if (!DIGEST.matcher(sha256).matches()) {
      throw new Unusable(
          "证据的 SHA-256 为 64 位十六进制小写字符", "A proof's SHA-256 is 64 hexadecimal digits in lower case");
    }
  }
}
