package org.cailanzi.delivery.road;

import java.math.BigDecimal;
import org.cailanzi.platform.region.Position;
import org.cailanzi.platform.table.row.Row;
import org.cailanzi.platform.table.shape.Field;
import org.cailanzi.platform.table.shape.TableShape;

/** The table of nodes. */
final class NodeTable {
  static final Field<String> NODE = id("node", "节点", "节点编号", "node_id");
  static final Field<BigDecimal> X =
      Field.decimal("x")
          .orNamed("横坐标", "x坐标")
          .describedAs("平面坐标，单位不限，不是经纬度", "plane, in any unit; not degrees")
          .needed();
  static final Field<BigDecimal> Y = Field.decimal("y").orNamed("纵坐标", "y坐标").needed();
  static final TableShape SHAPE = TableShape.titled("道路节点", "Nodes", NODE, X, Y).keyedBy(NODE);

  private static final int LONGEST_ID = 64;

  private NodeTable() {}

  /** A needed id that other rows refer to. */
  static Field<String> id(String name, String... headers) {
    return Field.code(name)
        .orNamed(headers)
        .needed()
        .must(it -> it.length() <= LONGEST_ID, "id-form", "编号至多 64 个字符", "At most 64 characters");
  }

  static Position position(Row row) {
    return new Position(row.get(X).doubleValue(), row.get(Y).doubleValue());
  }

  static Node read(Row row) {
    return new Node(row.get(NODE), position(row));
  }

  static String told(Node it) {
    return "(" + it.at().x() + ", " + it.at().y() + ")";
  }
}
