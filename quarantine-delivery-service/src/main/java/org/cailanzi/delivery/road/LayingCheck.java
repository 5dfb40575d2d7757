package org.cailanzi.delivery.road;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cailanzi.platform.problem.Bilingual;
import org.cailanzi.platform.region.Position;
import org.cailanzi.platform.table.Findings;
import org.cailanzi.platform.table.RowCheck;
import org.cailanzi.platform.table.row.Finding;
import org.cailanzi.platform.table.row.Row;
import org.cailanzi.platform.table.row.Severity;

/**
 * What the network would contradict once a table of segments is laid: lengths that the ends'
 * coordinates do not bear out, and parts that no road leads to.
 */
final class LayingCheck implements RowCheck<Segment> {
  private static final int PARTS_TOLD = 50;
  private static final int NODES_TOLD = 5;

  private final Map<String, Node> nodes = new HashMap<>();
  private final Map<String, Segment> segments = new HashMap<>();
  private final List<Laid> laid = new ArrayList<>();

  private record Laid(Segment segment, Finding place) {}

  LayingCheck(Collection<Node> nodes, Collection<Segment> stored) {
    nodes.forEach(it -> this.nodes.put(it.id(), it));
    stored.forEach(it -> segments.put(it.id(), it));
  }

  @Override
  public void check(Row row, Segment segment, Findings findings) {
    segments.put(segment.id(), segment);
    Bilingual later = new Bilingual("", "");
    laid.add(new Laid(segment, row.finding(Severity.WARNING, SegmentTable.LENGTH, "", later)));
  }

  // Only the whole network says how long a unit of the coordinates is, and what reaches what.
  @Override
  public void end(Findings findings) {
    RoadNetwork whole = RoadNetwork.of(0, nodes.values(), segments.values(), List.of());
    whole
        .metresPerUnit()
        .ifPresent(
            scale ->
                laid.stream()
                    .filter(it -> contradicts(it.segment, scale))
                    .forEach(it -> findings.add(unlikely(it, scale))));
    if (whole.isLaid()) {
      tellParts(whole.parts(), findings);
    }
  }

  private boolean contradicts(Segment segment, double scale) {
    return Scale.contradicts(segment, at(segment.from()), at(segment.to()), scale);
  }

  private Position at(String node) {
    return Objects.requireNonNull(nodes.get(node), node).at();
  }

  private Finding unlikely(Laid it, double scale) {
    double straight = at(it.segment.from()).to(at(it.segment.to())) * scale;
    String length = it.segment.length().metres().toPlainString();
    return it.place.saying(
        length,
        "length-unlike-coordinates",
        new Bilingual(
            "长 %s 米，而按坐标两端相距约 %.0f 米（比例取全路网中位数），请核对长度或坐标".formatted(length, straight),
            ("%s m long, while its ends lie about %.0f m apart by their coordinates (by the"
                    + " network's median scale): check length and coordinates")
                .formatted(length, straight)));
  }

  private static void tellParts(List<List<String>> parts, Findings findings) {
    List<List<String>> apart = parts.subList(1, parts.size());
    List<String> lone = apart.stream().filter(it -> it.size() == 1).map(List::getFirst).toList();
    if (!lone.isEmpty()) {
      tell(
          findings,
          "nodes-without-road",
          lone,
          new Bilingual("个节点没有任何路段", "nodes have no segment"));
    }
    apart.stream()
        .filter(it -> it.size() > 1)
        .limit(PARTS_TOLD)
        .forEach(
            it ->
                tell(
                    findings,
                    "part-not-connected",
                    it,
                    new Bilingual(
                        "个节点与最大的一片路网不相连", "nodes cannot be reached from the largest part")));
  }

  private static void tell(Findings findings, String code, List<String> nodes, Bilingual what) {
    String some = String.join(", ", nodes.subList(0, Math.min(NODES_TOLD, nodes.size())));
    String more = nodes.size() > NODES_TOLD ? " …" : "";
    findings.add(
        new Finding(
            Severity.WARNING,
            null,
            null,
            null,
            some + more,
            code,
            new Bilingual(
                nodes.size() + " " + what.zh() + "：" + some + more,
                nodes.size() + " " + what.en() + ": " + some + more)));
  }
}
