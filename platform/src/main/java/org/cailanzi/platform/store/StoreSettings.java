package org.cailanzi.platform.store;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which store a service uses.
 *
 * @param name what the service is called in names of databases and files, as in "inventory"
 * @param uri a replica set or a sharded cluster; without one the service brings its own store
 * @param directory where the embedded store keeps its file
 * @param fsync whether the embedded store waits for the disk at each commit: needed against a power
 *     cut, not against a kill
 * @param memory whether the embedded store keeps nothing, for tests
 * @param database the database, if not the one that is called after the service
 */
@ConfigurationProperties("cailanzi.store")
public record StoreSettings(
    String name,
    @Nullable String uri,
    @DefaultValue("data") Path directory,
    @DefaultValue("false") boolean fsync,
    @DefaultValue("false") boolean memory,
    @Nullable String database) {

  public StoreSettings {
    if (name == null || !name.matches("[a-z][a-z0-9-]*")) {
      throw new IllegalArgumentException("cailanzi.store.name must be a plain word: " + name);
    }
    uri = uri == null || uri.isBlank() ? null : uri.strip();
    if (database == null || database.isBlank()) {
      database = "cailanzi_" + name;
    }
  }

  StoreSettings orUri(@Nullable String other) {
    return uri != null ? this : new StoreSettings(name, other, directory, fsync, memory, database);
  }

  /** The file of the embedded store. */
  Path file() {
    return directory.resolve(name + ".mv");
  }

  String databaseName() {
    return database == null ? "cailanzi_" + name : database;
  }
}
