package org.cailanzi.suite.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;

/**
 * Which steps are done, one line each, so that a stopped load goes on where it was. A step is known
 * by what it sends: changed tables or plans are loaded again.
 */
final class LoadState {
  private final Path file;
  private final Set<String> done;

  LoadState(Path file) {
    this.file = file;
    try {
      done = new HashSet<>(Files.exists(file) ? Files.readAllLines(file) : java.util.List.of());
    } catch (IOException failed) {
      throw new UncheckedIOException("Cannot read " + file, failed);
    }
  }

  static String fingerprint(LoadPlan.Step step, byte[] table) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(step.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest.digest(table));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  boolean isDone(String fingerprint) {
    return done.contains(fingerprint);
  }

  void markDone(String fingerprint) {
    done.add(fingerprint);
    try {
      Files.write(file, done);
    } catch (IOException failed) {
      throw new UncheckedIOException("Cannot write " + file, failed);
    }
  }
}
