package org.cailanzi.price.verdict;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.cailanzi.platform.commodity.Commodity;
import org.cailanzi.platform.region.RegionCode;
import org.cailanzi.price.ceiling.Goods;
import org.cailanzi.price.ceiling.InForce;
import org.cailanzi.price.ceiling.Scope;
import org.cailanzi.price.point.PointKind;
import org.cailanzi.price.quote.Stage;

/**
 * Every ceiling by the goods, the region, the kind of point and the stage it was meant for.
 * Immutable.
 */
final class Meant {
  static final Meant NOTHING = new Meant();

  private final Map<String, Map<Key, List<Term>>> byCommodity;
  private final Set<RegionCode> regions;
  private final Set<Stage> stages;
  private final Set<Stage> tellingKinds;

  /** Where ceilings bind. */
  private record Key(RegionCode region, int table) {}

  private Meant() {
    byCommodity = Map.of();
    regions = Set.of();
    stages = Set.of();
    tellingKinds = Set.of();
  }

  private Meant(Meant before, Collection<InForce> changed, Goods goods) {
    byCommodity = new HashMap<>(before.byCommodity);
    regions = new HashSet<>(before.regions);
    stages = new HashSet<>(before.stages);
    tellingKinds = new HashSet<>(before.tellingKinds);
    Set<String> copied = new HashSet<>();
    for (InForce it : changed) {
      regions.add(it.ceiling().scope().region());
      stages.add(it.ceiling().scope().stage());
      for (Commodity commodity : goods.boundBy(it.ceiling())) {
        if (copied.add(commodity.code())) {
          byCommodity.merge(commodity.code(), new HashMap<>(), (known, _) -> new HashMap<>(known));
        }
        add(it, goods, commodity);
      }
    }
  }

  /** The same with some ceilings added, or in force on other days than before. */
  Meant with(Collection<InForce> changed, Goods goods) {
    return new Meant(this, changed, goods);
  }

  private void add(InForce inForce, Goods goods, Commodity commodity) {
    Scope scope = inForce.ceiling().scope();
    Map<Key, List<Term>> terms = byCommodity.getOrDefault(commodity.code(), Map.of());
    for (PointKind kind : PointKind.values()) {
      if (scope.pointKind() == null || scope.pointKind() == kind) {
        Term term = Term.of(inForce, goods, commodity, kind);
        Key key = new Key(scope.region(), Locus.table(kind, scope.stage()));
        terms.put(key, replaced(terms.getOrDefault(key, List.of()), term));
        if (term.tellsKinds(scope.stage())) {
          tellingKinds.add(scope.stage());
        }
      }
    }
  }

  private static List<Term> replaced(List<Term> terms, Term by) {
    List<Term> replaced = new ArrayList<>(terms);
    replaced.removeIf(it -> it.ceiling().id().equals(by.ceiling().id()));
    replaced.add(by);
    return replaced;
  }

  Set<RegionCode> regions() {
    return regions;
  }

  List<String> commodities() {
    return byCommodity.keySet().stream().sorted().toList();
  }

  List<Term> terms(String commodity, RegionCode region, int table) {
    return byCommodity
        .getOrDefault(commodity, Map.of())
        .getOrDefault(new Key(region, table), List.of());
  }

  Stream<Term> terms(String commodity) {
    return byCommodity.getOrDefault(commodity, Map.of()).values().stream().flatMap(List::stream);
  }

  /** The stages that any ceiling is on. */
  Set<Stage> stages() {
    return stages;
  }

  /** Whether any ceiling of a stage comes to something else at another kind of point. */
  boolean tellsKinds(Stage stage) {
    return tellingKinds.contains(stage);
  }
}
