package org.cailanzi.price.breach;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cailanzi.price.point.Point;
import org.cailanzi.price.point.Points;
import org.springframework.stereotype.Component;

/** Says of breaches where they were seen, by name. */
@Component
public class BreachBodies {
  private final Points points;

  BreachBodies(Points points) {
    this.points = points;
  }

  /** One for each, in their order. */
  public List<BreachBody> of(List<Breach> breaches) {
    Map<String, Point> places =
        points.byCodes(breaches.stream().map(BreachBodies::pointOf).collect(Collectors.toSet()));
    return breaches.stream().map(it -> BreachBody.of(it, places.get(pointOf(it)))).toList();
  }

  private static String pointOf(Breach breach) {
    return breach.key().series().point();
  }
}
