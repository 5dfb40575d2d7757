package org.cailanzi.delivery.dwelling;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * A card that was made for a door; the secret on it is not kept, only its digest.
 *
 * @param key the act it was made by, so that a repeat finds it
 * @param digest SHA-256 of the secret, in hexadecimal
 * @param redeemedAt when somebody signed in with it, or null
 */
record DoorCard(
    String key, String digest, Instant issuedAt, String by, @Nullable Instant redeemedAt) {

  static String digestOf(String secret) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  // Compared in constant time: how long a wrong card takes says nothing about the right one.
  boolean opensWith(String secret) {
    return MessageDigest.isEqual(
        digest.getBytes(StandardCharsets.US_ASCII),
        digestOf(secret).getBytes(StandardCharsets.US_ASCII));
  }

  DoorCard redeemed(Instant at) {
    return new DoorCard(key, digest, issuedAt, by, at);
  }
}
