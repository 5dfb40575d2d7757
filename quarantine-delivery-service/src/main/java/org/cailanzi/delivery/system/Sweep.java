package org.cailanzi.delivery.system;

/** Work that finds by itself what was left undone, and does it; harmless to repeat. */
public interface Sweep {
  void sweep();
}
