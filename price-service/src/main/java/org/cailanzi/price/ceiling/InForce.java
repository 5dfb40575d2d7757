package org.cailanzi.price.ceiling;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A ceiling with the days it is really in force.
 *
 * @param lastDay of its own accord or because another superseded it, or null until further notice;
 *     before its first day when it never came into force
 * @param supersededBy the ceiling that ended it, or null
 */
public record InForce(Ceiling ceiling, @Nullable LocalDate lastDay, @Nullable String supersededBy) {

  /** What all ceilings together come to: each ends the day before its first successor begins. */
  public static List<InForce> of(Collection<Ceiling> all) {
    Map<String, Ceiling> successors = new HashMap<>();
    for (Ceiling it : all) {
      if (it.supersedes() != null) {
        successors.merge(it.supersedes(), it, InForce::earlier);
      }
    }
    return all.stream().map(it -> of(it, successors.get(it.id()))).toList();
  }

  static Ceiling earlier(Ceiling one, Ceiling other) {
    int order = one.from().compareTo(other.from());
    return order < 0 || (order == 0 && one.id().compareTo(other.id()) < 0) ? one : other;
  }

  static InForce of(Ceiling ceiling, @Nullable Ceiling successor) {
    LocalDate to = ceiling.to();
    return successor == null || (to != null && successor.from().isAfter(to))
        ? new InForce(ceiling, to, null)
        : new InForce(ceiling, successor.from().minusDays(1), successor.id());
  }

  public boolean on(LocalDate day) {
    return !day.isBefore(ceiling.from()) && (lastDay == null || !day.isAfter(lastDay));
  }

  /** Whether it would be in force on a day had nothing superseded it. */
  public boolean everMeantFor(LocalDate day) {
    LocalDate to = ceiling.to();
    return !day.isBefore(ceiling.from()) && (to == null || !day.isAfter(to));
  }
}
