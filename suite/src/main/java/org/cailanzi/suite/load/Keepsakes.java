package org.cailanzi.suite.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import tools.jackson.databind.JsonNode;

/** Answers that are given once, such as a door card's secret, in a file only its owner can read. */
final class Keepsakes {
  private final Path file;

  Keepsakes(Path file) {
    this.file = file;
    try {
      if (!Files.exists(file)) {
        Files.createFile(
            file,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      }
    } catch (IOException failed) {
      throw new UncheckedIOException("Cannot write " + file, failed);
    }
  }

  /** Adds a line of JSON; several threads may do so. */
  synchronized void keep(JsonNode answer) {
    try {
      Files.writeString(file, answer + "\n", StandardOpenOption.APPEND);
    } catch (IOException failed) {
      throw new UncheckedIOException("Cannot write " + file, failed);
    }
  }
}
