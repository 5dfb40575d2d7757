package org.cailanzi.delivery.privacy;

/**
 * Text that only {@link Seals} can read; safe to store, never to show.
 *
 * @param text Base64 of the ciphertext
 */
public record Sealed(String text) {
  @Override
  public String toString() {
    return "sealed";
  }
}
