package org.cailanzi.gateway.route;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.cailanzi.gateway.neighbour.NeighbourClient.CallerGone;

/** The caller's body on its way to a service, up to a limit; it is never held in memory. */
final class PassedBody extends FilterInputStream {
  private final long limit;
  private long passed;

  PassedBody(InputStream body, long limit) {
    super(body);
    this.limit = limit;
  }

  /** More came than may. */
  static final class TooLarge extends IOException {}

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    int count;
    try {
      count = in.read(into, offset, length);
    } catch (IOException unreadable) {
      throw new CallerGone(unreadable);
    }
    passed += Math.max(0, count);
    if (passed > limit) {
      throw new CallerGone(new TooLarge());
    }
    return count;
  }
}
