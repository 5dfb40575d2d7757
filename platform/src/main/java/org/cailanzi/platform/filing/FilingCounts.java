package org.cailanzi.platform.filing;

import java.util.Collection;
import org.cailanzi.platform.filing.Filing.State;

/**
 * How many reports stand how.
 *
 * @param filed of which {@code filedLate} came late and {@code zero} say that nothing is held
 * @param late due and not yet missing
 */
public record FilingCounts(
    long owed, long filed, long filedLate, long zero, long due, long late, long missing) {
  public static FilingCounts of(Collection<Filing> all) {
    return new FilingCounts(
        all.size(),
        in(all, State.FILED),
        all.stream().filter(Filing::cameLate).count(),
        all.stream().filter(Filing::isZero).count(),
        in(all, State.DUE),
        in(all, State.LATE),
        in(all, State.MISSING));
  }

  private static long in(Collection<Filing> all, State state) {
    return all.stream().filter(it -> it.state() == state).count();
  }
}
