package org.cailanzi.delivery.road;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The city's roads, kept in memory; what any instance imported is seen at the next question. */
@Component
public class Roads {
  private final RoadChunks chunks;
  private final Clock clock;
  private final ReentrantLock making = new ReentrantLock();
  private volatile @Nullable RoadNetwork kept;

  Roads(RoadChunks chunks, Clock clock) {
    this.chunks = chunks;
    this.clock = clock;
  }

  /** The network, or empty where none was imported. */
  public Optional<RoadNetwork> laid() {
    return Optional.of(network()).filter(RoadNetwork::isLaid);
  }

  RoadNetwork network() {
    long version = chunks.edition().version();
    RoadNetwork now = kept;
    if (now != null && now.version() >= version) {
      return now;
    }
    making.lock();
    try {
      now = kept;
      return now != null && now.version() >= version ? now : made(version);
    } finally {
      making.unlock();
    }
  }

  private RoadNetwork made(long version) {
    // Segments before nodes: those of a segment were stored before it, whoever imports meanwhile.
    List<Segment> segments = chunks.all(Kept.SEGMENTS);
    List<Node> nodes = chunks.all(Kept.NODES);
    RoadNetwork made = RoadNetwork.of(version, nodes, segments, chunks.all(Kept.PLACES));
    kept = made;
    return made;
  }

  <T> List<T> stored(Kept<T> kind) {
    return chunks.all(kind);
  }

  RoadChunks.Edition edition() {
    return chunks.edition();
  }

  <T> void put(Kept<T> kind, Collection<T> batch) {
    chunks.put(kind, batch);
    chunks.imported(clock.instant());
  }
}
