package org.cailanzi.suite.city;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.cailanzi.suite.table.Table;

/** Where the tables of a city are put before they are loaded. */
record Folder(Path path) {

  static Folder created(Path path) {
    try {
      return new Folder(Files.createDirectories(path));
    } catch (IOException failed) {
      throw new UncheckedIOException("Cannot make the folder " + path, failed);
    }
  }

  void put(String name, Table table) {
    table.write(path.resolve(name));
  }

  /** Puts a file that is shipped with the suite. */
  void ship(String resource, String name) {
    try (var in = Folder.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("Not shipped: " + resource);
      }
      Files.copy(in, path.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException failed) {
      throw new UncheckedIOException("Cannot write " + path.resolve(name), failed);
    }
  }

  /** Puts a file of the city's own folder as it is. */
  void keep(Path file) {
    try {
      Files.copy(file, path.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException failed) {
      throw new UncheckedIOException("Cannot copy " + file, failed);
    }
  }
}
