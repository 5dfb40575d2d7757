package org.cailanzi.delivery.road;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.cailanzi.platform.city.CityProfile;
import org.cailanzi.platform.identity.Caller;
import org.cailanzi.platform.identity.Role;
import org.cailanzi.platform.table.ImportReport;
import org.cailanzi.platform.table.ImportRequest;
import org.cailanzi.platform.table.TableImport;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Tables of the road network: nodes first, then segments, then places. What has the same id
 * replaces what was stored, which is told; nothing is taken away. The network is the whole city's,
 * and so is the scope of whoever imports it.
 */
@RestController
@RequestMapping("/roads")
@EnableConfigurationProperties(RoadSettings.class)
class RoadImports {
  /** Large, since each batch reads and writes every chunk once. */
  private static final int ROWS_AT_ONCE = 20_000;

  private final Roads roads;
  private final CityProfile city;
  private final RoadSettings settings;

  RoadImports(Roads roads, CityProfile city, RoadSettings settings) {
    this.roads = roads;
    this.city = city;
    this.settings = settings;
  }

  /** Columns {@code node, x, y}: plane coordinates in any unit, the same for all nodes. */
  @PostMapping("/nodes/imports")
  ImportReport nodes(Caller caller, ImportRequest request) {
    requireWholeCity(caller);
    return TableImport.<Node>of(
            NodeTable.SHAPE, NodeTable::read, batch -> roads.put(Kept.NODES, batch))
        .checking(
            () ->
                new AgainstStored<>(
                    Kept.NODES, roads.stored(Kept.NODES), settings.mostNodes(), NodeTable::told))
        .inBatchesOf(ROWS_AT_ONCE)
        .run(request);
  }

  /** Columns {@code segment, from, to, lengthM}: between stored nodes, open both ways. */
  @PostMapping("/segments/imports")
  ImportReport segments(Caller caller, ImportRequest request) {
    requireWholeCity(caller);
    List<Segment> stored = roads.stored(Kept.SEGMENTS);
    List<Node> nodes = roads.stored(Kept.NODES);
    Set<String> known = nodes.stream().map(Node::id).collect(Collectors.toSet());
    return TableImport.<Segment>of(
            SegmentTable.SHAPE,
            row -> SegmentTable.read(row, known::contains),
            batch -> roads.put(Kept.SEGMENTS, batch))
        .checking(
            () ->
                new AgainstStored<>(
                    Kept.SEGMENTS, stored, settings.mostSegments(), SegmentTable::told))
        .checking(() -> new LayingCheck(nodes, stored))
        .inBatchesOf(ROWS_AT_ONCE)
        .run(request);
  }

  /** Columns {@code region} or {@code site}, and {@code x, y} in the coordinates of the nodes. */
  @PostMapping("/places/imports")
  ImportReport places(Caller caller, ImportRequest request) {
    requireWholeCity(caller);
    return TableImport.<Place>of(
            PlaceTable.SHAPE,
            row -> PlaceTable.read(row, city.code()),
            batch -> roads.put(Kept.PLACES, batch))
        .checking(
            () ->
                new AgainstStored<>(
                    Kept.PLACES, roads.stored(Kept.PLACES), settings.mostNodes(), PlaceTable::told))
        .checking(() -> new PlaceTable.AgainstRoads(roads.network(), settings.farMetres()))
        .inBatchesOf(ROWS_AT_ONCE)
        .run(request);
  }

  private void requireWholeCity(Caller caller) {
    caller.require(Role.DISPATCHER, Role.BUREAU);
    caller.requireScope(city.code());
  }
}
