package org.cailanzi.platform.identity;

import java.util.Locale;
import java.util.Optional;

/** What a caller is there for; the wire name is lower case with a hyphen. */
public enum Role {
  BUREAU,
  DISPATCHER,
  GRID_WORKER,
  COURIER,
  RESIDENT,
  HEALTH_AUTHORITY,
  MARKET,
  ADMIN,
  /** Another service of the suite, on its own behalf. */
  SERVICE;

  public String wireName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<Role> named(String wireName) {
    for (Role role : values()) {
      if (role.wireName().equals(wireName)) {
        return Optional.of(role);
      }
    }
    return Optional.empty();
  }
}
