package org.cailanzi.platform.table.file;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The files in which tables wait that were sent to us. Each bears the number of its process: what a
 * process that was killed has left, up to gigabytes, is cleared away at the next start.
 */
public final class Spools {
  private static final Logger log = LoggerFactory.getLogger(Spools.class);
  private static final Pattern NAME = Pattern.compile("table-(\\d+)-.*\\.import");

  private Spools() {}

  static Path create() throws IOException {
    return Files.createTempFile("table-" + ProcessHandle.current().pid() + "-", ".import");
  }

  /** Clears away what dead processes have left in the folder for temporary files. */
  public static void clear() {
    clear(Path.of(System.getProperty("java.io.tmpdir")));
  }

  static void clear(Path folder) {
    try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, "table-*.import")) {
      for (Path file : left) {
        Matcher name = NAME.matcher(String.valueOf(file.getFileName()));
        if (name.matches() && isLeft(Long.parseLong(name.group(1)), file)) {
          Files.deleteIfExists(file);
        }
      }
    } catch (IOException notOurs) {
      log.info("Tables left in {} were not cleared away: {}", folder, notOurs.toString());
    }
  }

  private static boolean isLeft(long process, Path file) throws IOException {
    if (process != ProcessHandle.current().pid()) {
      return ProcessHandle.of(process).isEmpty();
    }
    // A container numbers its processes anew: one before us may have had our number.
    Instant written = Files.getLastModifiedTime(file).toInstant();
    return ProcessHandle.current().info().startInstant().filter(written::isBefore).isPresent();
  }
}
