package org.cailanzi.platform.store.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** A JVM that does nothing but run an embedded store, so that a test can kill it. */
final class StoreProcess {
  private StoreProcess() {}

  /** Where the store is, then where to write its address. */
  public static void main(String[] arguments) throws IOException {
    var store = EmbeddedStore.onFile(Path.of(arguments[0]));
    var draft = Path.of(arguments[1] + ".draft");
    Files.writeString(draft, store.connection().getConnectionString());
    Files.move(draft, Path.of(arguments[1]), StandardCopyOption.ATOMIC_MOVE);
  }

  static Process start(Path file, Path address) throws IOException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var command =
        List.of(
            java,
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            StoreProcess.class.getName(),
            file.toString(),
            address.toString());
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(address.resolveSibling("store.log").toFile())
        .start();
  }
}
