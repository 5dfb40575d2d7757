package org.cailanzi.platform.commodity;

/** The temperature class goods are kept and carried in. */
public enum Storage {
  AMBIENT,
  CHILLED,
  FROZEN
}
