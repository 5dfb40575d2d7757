package org.cailanzi.delivery.privacy;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.prf.PrfSet;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;

/**
 * Seals personal fields (AES-256-GCM) and makes fingerprints that only this keyset can repeat
 * (HMAC-SHA-256). A sealed text opens only in the place it was sealed for, so that nobody can move
 * one person's field to another's document.
 */
public final class Seals {
  private final Aead fields;
  private final PrfSet fingerprints;

  Seals(KeysetFile.Keys keys) throws GeneralSecurityException {
    this.fields = keys.fields().getPrimitive(RegistryConfiguration.get(), Aead.class);
    this.fingerprints = keys.fingerprints().getPrimitive(RegistryConfiguration.get(), PrfSet.class);
  }

  /**
   * @param place what the text belongs to, such as {@code dwelling|D-12|phone}
   */
  public Sealed seal(String text, String place) {
    try {
      return new Sealed(
          Base64.getEncoder().encodeToString(fields.encrypt(utf8(text), utf8(place))));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /**
   * @throws IllegalStateException when it was sealed with other keys or for another place
   */
  public String open(Sealed sealed, String place) {
    try {
      byte[] text = fields.decrypt(Base64.getDecoder().decode(sealed.text()), utf8(place));
      return new String(text, StandardCharsets.UTF_8);
    } catch (GeneralSecurityException otherKeys) {
      throw new IllegalStateException("A sealed field of " + place + " does not open", otherKeys);
    }
  }

  /** Bytes that depend on the text and on our keys; without the keys they look random. */
  public byte[] fingerprint(String text, int bytes) {
    try {
      return fingerprints.computePrimary(utf8(text), bytes);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
