package org.cailanzi.platform.table.file;

import java.io.IOException;
import java.util.List;

/** One format's way to the rows of its sheets. */
interface Book extends AutoCloseable {
  List<Sheet> sheets();

  Lines open(int sheet) throws IOException;

  /** The merged cells of a sheet; a format without any has none. */
  default List<Merge> merges(int sheet) throws IOException {
    return List.of();
  }

  /** The format, and what had to be guessed about it, for the report. */
  String readAs();

  @Override
  default void close() throws IOException {}
}
