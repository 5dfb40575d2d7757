package org.cailanzi.delivery.visit;

import java.util.Arrays;
import java.util.Base64;
import org.apache.commons.codec.digest.DigestUtils;
import org.cailanzi.platform.measure.Unusable;

/** A picture of goods at a door: JPEG or PNG, at most 300 kB; the bytes say what it is. */
final class Photo {
  static final int MOST_BYTES = 300 * 1024;

  private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

  private final byte[] bytes;

  private Photo(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * @throws IllegalArgumentException saying what is wrong with it
   */
  static Photo of(String base64) {
    if (base64.length() > (MOST_BYTES + 2) / 3 * 4) {
      throw new Unusable("照片超过 300 kB", "the picture is larger than 300 kB");
    }
    return of(Base64.getDecoder().decode(base64));
  }

  static Photo of(byte[] bytes) {
    if (bytes.length > MOST_BYTES) {
      throw new Unusable("照片超过 300 kB", "the picture is larger than 300 kB");
    }
    if (!startsWith(bytes, JPEG) && !startsWith(bytes, PNG)) {
      throw new Unusable("照片须为 JPEG 或 PNG", "the picture is neither JPEG nor PNG");
    }
    return new Photo(bytes.clone());
  }

  private static boolean startsWith(byte[] bytes, byte[] magic) {
    return bytes.length > magic.length
        && Arrays.equals(bytes, 0, magic.length, magic, 0, magic.length);
  }

  String mediaType() {
    return startsWith(bytes, PNG) ? "image/png" : "image/jpeg";
  }

  byte[] bytes() {
    return bytes.clone();
  }

  /** In hexadecimal. */
  String sha256() {
    return DigestUtils.sha256Hex(bytes);
  }
}
