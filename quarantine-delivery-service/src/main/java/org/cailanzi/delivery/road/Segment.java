package org.cailanzi.delivery.road;

import org.cailanzi.platform.measure.Unusable;

/**
 * A piece of road between two nodes, open both ways. Two nodes may have several between them.
 *
 * @param length more than nothing, and at most 100 km: no piece of a city's road is longer
 */
record Segment(String id, String from, String to, Length length) {
  static final Length MOST = new Length(10_000_000);

  Segment {
    if (from.equals(to)) {
      throw new Unusable("路段的两端是同一个节点 " + from, "It leads from node " + from + " to itself");
    }
    if (length.centimetres() == 0 || length.compareTo(MOST) > 0) {
      throw new Unusable(
          "路段长度应大于 0、至多 100 公里，而不是 " + length.metres().toPlainString() + " 米",
          "A segment is longer than 0 and at most 100 km, not " + length);
    }
  }
}
