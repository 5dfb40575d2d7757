package org.cailanzi.inventory.hold;

import java.time.Instant;
import java.util.List;
import org.cailanzi.platform.measure.Quantity;

/**
 * One hand-over of a hold, of all of it or of a part: what leaves, and what of the promise ends
 * with it.
 *
 * @param key what the caller named it by, so that a repeat finds it
 * @param fingerprint of what was asked under the key
 * @param shares at least one, one per commodity that it touches
 */
public record Pick(String key, String fingerprint, List<Share> shares, String by, Instant at) {
  public Pick {
    shares = List.copyOf(shares);
  }

  /**
   * @param ends how much of what is held ends with it, never less than what is picked
   * @param picked how much leaves; none where a line is only given back
   */
  public record Share(String commodity, Quantity ends, Quantity picked) {
    public Share {
      if (picked.compareTo(ends) > 0) {
        throw new IllegalArgumentException(
            "%s of %s cannot be picked where %s are held".formatted(picked, commodity, ends));
      }
    }
  }

  Promise.Line leftOf(Promise.Line line) {
    Promise.Line left = line;
    for (Share share : shares) {
      if (share.commodity().equals(line.commodity())) {
        left = left.less(share.ends(), share.picked());
      }
    }
    return left;
  }
}
