package org.cailanzi.price.point;

import java.util.Set;
import org.cailanzi.platform.identity.Caller;
import org.cailanzi.platform.identity.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whose accusations a caller may hear: a market those of its own points, the authority all. */
@Component
public class OwnPoints {
  private final Points points;

  OwnPoints(Points points) {
    this.points = points;
  }

  /** The points that a market speaks for, or null for who is not bound to any. */
  public @Nullable Set<String> of(Caller caller) {
    return caller.is(Role.BUREAU) || caller.is(Role.SERVICE) || caller.is(Role.ADMIN)
        ? null
        : points.spokenForBy(caller.id());
  }
}
