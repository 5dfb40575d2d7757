package org.cailanzi.suite.city;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts a city's tables and the plan to load them into a folder. */
public final class City {
  /** The plan's file in a city's folder, its own or one put there. */
  public static final String PLAN = "load-plan.yml";

  private City() {}

  /**
   * Makes a folder ready to be loaded.
   *
   * @param tables a real city's folder, or null for the sample city
   * @throws UnknownCity when the folder is none that can be loaded, saying what it lacks
   */
  public static void prepare(@Nullable Path tables, Path folder) {
    if (tables == null) {
      new SampleCity(folder).write();
      return;
    }
    if (!Files.isDirectory(tables) || !Files.isReadable(tables)) {
      throw new UnknownCity(tables + " is not a folder that can be read");
    }
    if (Files.isReadable(tables.resolve(PLAN))) {
      own(tables, Folder.created(folder));
      return;
    }
    List<String> missing =
        ChangchunCity.TABLES.stream().filter(it -> !Files.isReadable(tables.resolve(it))).toList();
    if (!missing.isEmpty()) {
      throw new UnknownCity(
          tables + " has no " + PLAN + ", and of the tables known here it lacks " + missing);
    }
    new ChangchunCity(tables, folder).write();
  }

  private static void own(Path tables, Folder folder) {
    try (var files = Files.list(tables)) {
      files.filter(Files::isRegularFile).forEach(folder::keep);
    } catch (java.io.IOException failed) {
      throw new UnknownCity("The folder " + tables + " cannot be read: " + failed.getMessage());
    }
  }

  /** The folder is not a city's. */
  public static final class UnknownCity extends RuntimeException {
    UnknownCity(String message) {
      super(message);
    }
  }
}
