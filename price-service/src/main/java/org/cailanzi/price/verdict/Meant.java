package org.cailanzi.price.verdict;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
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

/** Every ceiling by the goods, the region, the kind of point and the stage it was meant for. */
final class Meant {
  private final Map<String, Map<Key, List<Term>>> byCommodity = new HashMap<>();
  private final Set<RegionCode> regions = new LinkedHashSet<>();
  private final Set<Stage> stages = EnumSet.noneOf(Stage.class);

  /** Where ceilings bind. */
  private record Key(RegionCode region, int table) {}

  Meant(Collection<InForce> ceilings, Goods goods) {
    for (InForce it : ceilings) {
      regions.add(it.ceiling().scope().region());
      stages.add(it.ceiling().scope().stage());
      for (Commodity commodity : goods.boundBy(it.ceiling())) {
        add(it, goods, commodity);
      }
    }
  }

  private void add(InForce inForce, Goods goods, Commodity commodity) {
    Scope scope = inForce.ceiling().scope();
    Map<Key, List<Term>> terms =
        byCommodity.computeIfAbsent(commodity.code(), _ -> new HashMap<>());
    for (PointKind kind : PointKind.values()) {
      if (scope.pointKind() == null || scope.pointKind() == kind) {
        Key key = new Key(scope.region(), Locus.table(kind, scope.stage()));
        terms
            .computeIfAbsent(key, _ -> new ArrayList<>())
            .add(Term.of(inForce, goods, commodity, kind));
      }
    }
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
    return byCommodity.keySet().stream().flatMap(this::terms).anyMatch(it -> it.tellsKinds(stage));
  }
}
