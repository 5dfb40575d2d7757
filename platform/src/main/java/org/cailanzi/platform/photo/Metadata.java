package org.cailanzi.platform.photo;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.cailanzi.platform.measure.Unusable;

/**
 * Takes out of a picture what is not the picture: where and when it was taken, with which phone,
 * and whatever else a program wrote into it. The pixels are copied as they are.
 */
final class Metadata {
  private static final int MARKER = 0xFF;
  private static final int START_OF_SCAN = 0xDA;
  private static final int END = 0xD9;
  private static final int COMMENT = 0xFE;
  private static final int APP_FIRST = 0xE0;
  private static final int APP_LAST = 0xEF;
  // Adobe's says how colours are stored; without it they come out wrong.
  private static final int ADOBE = 0xEE;
  private static final int PNG_HEAD = 8;
  private static final int CHUNK_FRAME = 12;
  private static final Set<String> PIXELS =
      Set.of("IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "sBIT", "bKGD");

  private Metadata() {}

  static byte[] outOfJpeg(byte[] jpeg) {
    ByteArrayOutputStream bare = new ByteArrayOutputStream(jpeg.length);
    bare.write(jpeg, 0, 2);
    int at = 2;
    while (at + 4 <= jpeg.length && byteAt(jpeg, at) == MARKER) {
      int kind = byteAt(jpeg, at + 1);
      if (kind == START_OF_SCAN || kind == END) {
        bare.write(jpeg, at, jpeg.length - at);
        return bare.toByteArray();
      }
      int length = 2 + (byteAt(jpeg, at + 2) << Byte.SIZE | byteAt(jpeg, at + 3));
      if (at + length > jpeg.length) {
        throw broken();
      }
      if (isPicture(kind)) {
        bare.write(jpeg, at, length);
      }
      at += length;
    }
    throw broken();
  }

  private static boolean isPicture(int kind) {
    boolean told = kind > APP_FIRST && kind <= APP_LAST && kind != ADOBE;
    return !told && kind != COMMENT;
  }

  static byte[] outOfPng(byte[] png) {
    ByteArrayOutputStream bare = new ByteArrayOutputStream(png.length);
    bare.write(png, 0, PNG_HEAD);
    int at = PNG_HEAD;
    while (at + CHUNK_FRAME <= png.length) {
      int length = ByteBuffer.wrap(png, at, Integer.BYTES).getInt();
      if (length < 0 || length > png.length - at - CHUNK_FRAME) {
        throw broken();
      }
      String kind = new String(png, at + Integer.BYTES, Integer.BYTES, StandardCharsets.US_ASCII);
      if (PIXELS.contains(kind)) {
        bare.write(png, at, length + CHUNK_FRAME);
      }
      at += length + CHUNK_FRAME;
      if (kind.equals("IEND")) {
        return bare.toByteArray();
      }
    }
    throw broken();
  }

  private static int byteAt(byte[] bytes, int at) {
    return Byte.toUnsignedInt(bytes[at]);
  }

  private static Unusable broken() {
    return new Unusable("照片已损坏", "the picture is broken");
  }
}
