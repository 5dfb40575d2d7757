package org.cailanzi.platform.table.file;

import org.jspecify.annotations.Nullable;

/**
 * What a text file does not say about itself; null is found out by looking.
 *
 * @param charset a name such as GB18030
 */
public record TextOptions(@Nullable String charset, @Nullable Character delimiter) {
  public static final TextOptions LOOK = new TextOptions(null, null);
}
