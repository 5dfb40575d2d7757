package org.cailanzi.delivery.fulfilment;

import java.util.Set;

/**
 * Which neighbours have been silent so often that they are left alone for a while, so that a long
 * outage costs neither them nor our store a call for every request that waits.
 */
public interface Outages {
  /** Names of neighbours that are not asked now. */
  Set<String> leftAlone();

  /** Names of neighbours left alone long enough: a few requests may try whether they are back. */
  Set<String> onTrial();
}
