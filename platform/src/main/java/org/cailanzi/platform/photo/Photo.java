package org.cailanzi.platform.photo;

import java.util.Arrays;
import java.util.Base64;
import org.apache.commons.codec.digest.DigestUtils;
import org.cailanzi.platform.measure.Unusable;

/** A picture sent as proof: JPEG or PNG, at most 300 kB; the bytes say what it is. */
public final class Photo {
  public static final int MOST_BYTES = 300 * 1024;

  private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

  private final byte[] bytes;

  private Photo(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * @throws IllegalArgumentException saying what is wrong with it
   */
  public static Photo of(String base64) {
    if (base64.length() > (MOST_BYTES + 2) / 3 * 4) {
      throw new Unusable("照片超过 300 kB", "the picture is larger than 300 kB");
    }
    return of(Base64.getDecoder().decode(base64));
  }

  public static Photo of(byte[] bytes) {
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

  public String mediaType() {
    return startsWith(bytes, PNG) ? "image/png" : "image/jpeg";
  }

  public byte[] bytes() {
    return bytes.clone();
  }

  /** In hexadecimal. */
  public String sha256() {
    return DigestUtils.sha256Hex(bytes);
  }

  /**
   * The same picture without what a phone writes into it: place, time, device.
   *
   * @throws IllegalArgumentException when it is broken
   */
  public Photo withoutMetadata() {
    return new Photo(startsWith(bytes, PNG) ? Metadata.outOfPng(bytes) : Metadata.outOfJpeg(bytes));
  }
}
