package org.cailanzi.delivery.road;

import java.math.BigDecimal;
import java.util.function.Predicate;
import org.cailanzi.platform.table.row.Row;
import org.cailanzi.platform.table.shape.Field;
import org.cailanzi.platform.table.shape.TableShape;
import org.jspecify.annotations.Nullable;

/** The table of segments. */
final class SegmentTable {
  static final Field<String> SEGMENT =
      NodeTable.id("segment", "路段", "路段编号", "edge", "edge_id", "segment_id");
  static final Field<String> FROM = NodeTable.id("from", "起点", "起点节点", "from_node");
  static final Field<String> TO = NodeTable.id("to", "终点", "终点节点", "to_node");
  static final Field<BigDecimal> LENGTH =
      Field.decimal("lengthM")
          .orNamed("length_m", "长度（米）", "长度(米)", "长度")
          .describedAs("沿路长度，单位米", "along the road, in metres")
          .needed()
          .must(
              it -> it.signum() > 0 && it.compareTo(Segment.MOST.metres()) <= 0,
              "length-impossible",
              "路段长度应大于 0、至多 100000 米；请核对单位是否为米",
              "A segment is longer than 0 and at most 100000 m; check that it is in metres");
  static final TableShape SHAPE =
      TableShape.titled("路段", "Segments", SEGMENT, FROM, TO, LENGTH).keyedBy(SEGMENT);

  private SegmentTable() {}

  /**
   * @param known whether a node of this id is stored
   */
  static @Nullable Segment read(Row row, Predicate<String> known) {
    refuseUnknown(row, FROM, known);
    refuseUnknown(row, TO, known);
    if (row.get(FROM).equals(row.get(TO))) {
      row.refuse(TO, "segment-to-itself", "路段的两端不能是同一个节点", "A segment cannot end where it begins");
    }
    if (row.isRefused()) {
      return null;
    }
    return row.made(
            LENGTH,
            it -> new Segment(row.get(SEGMENT), row.get(FROM), row.get(TO), Length.ofMetres(it)))
        .orElse(null);
  }

  private static void refuseUnknown(Row row, Field<String> end, Predicate<String> known) {
    if (!known.test(row.get(end))) {
      row.refuse(
          end,
          "node-unknown",
          "没有节点 " + row.get(end) + "；请先导入节点表，或改正编号",
          "There is no node " + row.get(end) + "; import the nodes first, or correct the id");
    }
  }

  static String told(Segment it) {
    return it.from() + "–" + it.to() + " " + it.length();
  }
}
