package org.cailanzi.delivery.road;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The sizes are what 192 MiB of heap beside the embedded store were seen to bear; raise them with
 * the heap.
 *
 * @param mostNodes how large a network may be: it is held in memory whole
 * @param mostSegments the same
 * @param farMetres a place farther than this from its node, in metres, is told of
 */
@ConfigurationProperties("cailanzi.delivery.roads")
record RoadSettings(
    @DefaultValue("30000") int mostNodes,
    @DefaultValue("45000") int mostSegments,
    @DefaultValue("500") int farMetres) {
  RoadSettings {
    if (mostNodes < 1 || mostSegments < 1 || farMetres < 1) {
      throw new IllegalArgumentException(
          "cailanzi.delivery.roads: most-nodes, most-segments and far-metres are at least 1");
    }
  }
}
