package org.cailanzi.platform.table.file;

import java.io.IOException;
import java.util.List;

/** One format's way to the rows of its sheets. */
interface Book extends AutoCloseable {
  List<Sheet> sheets();

  Lines open(int sheet) throws IOException;

  /** The format, and what had to be guessed about it, for the report. */
  String readAs();

  @Override
  default void close() throws IOException {}
}
