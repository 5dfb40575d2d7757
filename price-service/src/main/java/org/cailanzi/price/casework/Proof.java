package org.cailanzi.price.casework;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.commons.codec.digest.DigestUtils;
import org.cailanzi.platform.measure.Unusable;

/** What a finding rests on: a picture or a PDF of at most 2 MB; the bytes say what it is. */
final class Proof {
  private static final int MOST_BYTES = 2 * 1024 * 1024;
  private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
  private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);

  private final byte[] bytes;

  private Proof(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * @throws Unusable saying what is wrong with it
   */
  static Proof of(byte[] bytes) {
    if (bytes.length > MOST_BYTES) {
      throw new Unusable("证据超过 2 MB", "the proof is larger than 2 MB");
    }
    if (!startsWith(bytes, JPEG) && !startsWith(bytes, PNG) && !startsWith(bytes, PDF)) {
      throw new Unusable("证据须为 JPEG、PNG 或 PDF", "the proof is no JPEG, PNG or PDF");
    }
    return new Proof(bytes.clone());
  }

  private static boolean startsWith(byte[] bytes, byte[] magic) {
    return bytes.length > magic.length
        && Arrays.equals(bytes, 0, magic.length, magic, 0, magic.length);
  }

  String mediaType() {
    if (startsWith(bytes, PDF)) {
      return "application/pdf";
    }
    return startsWith(bytes, PNG) ? "image/png" : "image/jpeg";
  }

  byte[] bytes() {
    return bytes.clone();
  }

  /** In lower-case hexadecimal. */
  String sha256() {
    return DigestUtils.sha256Hex(bytes);
  }
}
