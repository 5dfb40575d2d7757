package org.cailanzi.delivery.road;

import org.cailanzi.platform.problem.Bilingual;
import org.cailanzi.platform.region.RegionCode;
import org.cailanzi.platform.table.Findings;
import org.cailanzi.platform.table.RowCheck;
import org.cailanzi.platform.table.row.Finding;
import org.cailanzi.platform.table.row.Row;
import org.cailanzi.platform.table.row.Severity;
import org.cailanzi.platform.table.shape.Field;
import org.cailanzi.platform.table.shape.TableShape;
import org.jspecify.annotations.Nullable;

/** The table of places: a row is a community or grid, or else a supply point. */
final class PlaceTable {
  static final Field<RegionCode> REGION =
      Field.code("region")
          .orNamed("地区代码", "社区代码", "小区代码")
          .describedAs("社区（12 位）或网格（15 位）", "of a community (12 digits) or grid (15)")
          .as(RegionCode::new);
  static final Field<String> SITE =
      Field.code("site").orNamed("网点", "网点编码", "供应点").describedAs("网点编码", "code of a supply point");
  static final TableShape SHAPE =
      TableShape.titled("位置", "Places", REGION, SITE, NodeTable.X, NodeTable.Y)
          .keyedBy(REGION, SITE);

  private PlaceTable() {}

  static @Nullable Place read(Row row, RegionCode city) {
    boolean ofRegion = row.find(REGION).isPresent();
    if (ofRegion == row.find(SITE).isPresent()) {
      row.refuse(
          ofRegion ? SITE : REGION,
          "region-or-site",
          "每行填地区代码或网点编码之一",
          "A row names a region or a site, one of them");
      return null;
    }
    if (!ofRegion) {
      return new Place(PlaceName.ofSite(row.get(SITE)), NodeTable.position(row));
    }
    if (!city.contains(row.get(REGION))) {
      row.refuse(REGION, "outside-city", "该地区不属于本市 " + city, "It lies outside the city " + city);
      return null;
    }
    return row.made(REGION, PlaceName::ofRegion)
        .map(it -> new Place(it, NodeTable.position(row)))
        .orElse(null);
  }

  static String told(Place it) {
    return "(" + it.at().x() + ", " + it.at().y() + ")";
  }

  /** Tells places far from any node, and that there is no road yet to attach them to. */
  static final class AgainstRoads implements RowCheck<Place> {
    private final RoadNetwork network;
    private final Length far;

    /**
     * @param far in metres
     */
    AgainstRoads(RoadNetwork network, int far) {
      this.network = network;
      this.far = new Length(far * 100L);
    }

    @Override
    public void check(Row row, Place place, Findings findings) {
      Spot spot = network.nearest(place.at()).orElse(null);
      if (spot == null || spot.away() == null || spot.away().compareTo(far) <= 0) {
        return;
      }
      String metres = Math.round(spot.away().centimetres() / 100.0) + "";
      findings.add(
          row.finding(
              Severity.WARNING,
              NodeTable.X,
              "far-from-road",
              new Bilingual(
                  place.name() + " 距最近的节点 " + spot.node() + " 约 " + metres + " 米，请核对坐标",
                  "%s lies about %s m from the nearest node, %s: check its coordinates"
                      .formatted(place.name(), metres, spot.node()))));
    }

    @Override
    public void end(Findings findings) {
      if (!network.isLaid()) {
        findings.add(
            new Finding(
                Severity.WARNING,
                null,
                null,
                null,
                null,
                "no-roads-yet",
                new Bilingual(
                    "尚无路网；导入节点和路段后，位置会自动就近接入",
                    "There are no roads yet; the places are attached once nodes and segments are"
                        + " imported")));
      }
    }
  }
}
