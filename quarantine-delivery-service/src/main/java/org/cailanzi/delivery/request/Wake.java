package org.cailanzi.delivery.request;

/** Tells the process that a request can move on now; without it, it moves on a little later. */
public interface Wake {
  void wake(String request);
}
