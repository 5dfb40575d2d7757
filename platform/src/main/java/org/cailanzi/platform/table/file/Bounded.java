package org.cailanzi.platform.table.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Refuses to hand out more than its limit, whatever the sender or a zip's directory declares. */
final class Bounded extends FilterInputStream {
  private final long limit;
  private long left;

  Bounded(InputStream in, long limit) {
    super(in);
    this.limit = limit;
    this.left = limit;
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    count(read < 0 ? 0 : 1);
    return read;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    int read = super.read(bytes, from, length);
    count(Math.max(0, read));
    return read;
  }

  private void count(int read) {
    left -= read;
    if (left < 0) {
      throw tooLarge(limit);
    }
  }

  static TableUnreadable tooLarge(long limit) {
    return new TableUnreadable(
        "file-too-large",
        "文件超过 %d MiB，请拆分后分别导入".formatted(limit >> 20),
        "The file is larger than %d MiB; split it and import the parts".formatted(limit >> 20));
  }
}
