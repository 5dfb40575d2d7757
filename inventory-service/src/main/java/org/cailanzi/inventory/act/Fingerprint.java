package org.cailanzi.inventory.act;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/** What was asked, in 128 bits: the same words give the same print, others in practice never. */
public final class Fingerprint {
  private static final int BYTES = 16;

  private Fingerprint() {}

  public static String of(@Nullable Object... words) {
    // Each word is preceded by its length, so that no two lists of words read alike.
    String text =
        Arrays.stream(words)
            .map(String::valueOf)
            .map(it -> it.length() + ":" + it)
            .collect(Collectors.joining());
    return HexFormat.of().formatHex(DigestUtils.sha256(text), 0, BYTES);
  }
}
