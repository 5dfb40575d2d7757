package org.cailanzi.gateway.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.time.Instant;

/**
 * A key pair for ES256.
 *
 * @param number counts up from 1; the key id of its tokens is {@code k1}, {@code k2} …
 * @param signsFrom published before it signs, so that everyone who verifies has seen it by then
 */
record SigningKey(int number, Instant created, Instant signsFrom, ECKey pair) {

  static SigningKey generate(int number, Instant created, Instant signsFrom) {
    try {
      ECKey pair =
          new ECKeyGenerator(Curve.P_256).keyID("k" + number).keyUse(KeyUse.SIGNATURE).generate();
      return new SigningKey(number, created, signsFrom, pair);
    } catch (JOSEException impossible) {
      throw new IllegalStateException("No P-256 in this Java", impossible);
    }
  }

  String id() {
    return pair.getKeyID();
  }

  /** The number alone: a private key must not reach a log by accident. */
  @Override
  public String toString() {
    return "SigningKey " + number;
  }
}
