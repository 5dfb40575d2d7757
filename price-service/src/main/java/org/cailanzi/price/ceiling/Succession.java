package org.cailanzi.price.ceiling;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All ceilings known so far, and which of them ended which. Immutable. */
public final class Succession {
  public static final Succession NONE = new Succession(Map.of(), Map.of());

  private final Map<String, Ceiling> known;
  private final Map<String, Ceiling> successors;

  private Succession(Map<String, Ceiling> known, Map<String, Ceiling> successors) {
    this.known = known;
    this.successors = successors;
  }

  /** The same with some more; one that is known already is passed by. */
  public Step with(Collection<Ceiling> issued) {
    Map<String, Ceiling> all = new HashMap<>(known);
    Map<String, Ceiling> ending = new HashMap<>(successors);
    Set<String> changed = new LinkedHashSet<>();
    for (Ceiling it : issued) {
      if (all.putIfAbsent(it.id(), it) == null) {
        changed.add(it.id());
        end(it, ending, changed);
      }
    }
    List<InForce> found = new ArrayList<>();
    for (String id : changed) {
      Ceiling ceiling = all.get(id);
      // One may be superseded before it is known itself.
      if (ceiling != null) {
        found.add(InForce.of(ceiling, ending.get(id)));
      }
    }
    return new Step(new Succession(all, ending), found);
  }

  private static void end(Ceiling by, Map<String, Ceiling> ending, Set<String> changed) {
    @Nullable String superseded = by.supersedes();
    if (superseded != null
        && Objects.equals(ending.merge(superseded, by, InForce::earlier).id(), by.id())) {
      changed.add(superseded);
    }
  }

  /**
   * @param changed the new ones and those which they ended, with the days they are in force now
   */
  public record Step(Succession after, List<InForce> changed) {}
}
