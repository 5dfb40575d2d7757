package org.cailanzi.inventory.supply;

import org.cailanzi.platform.region.RegionCode;
import org.cailanzi.platform.table.row.Row;
import org.cailanzi.platform.table.shape.Field;
import org.cailanzi.platform.table.shape.TableShape;

/** The table of suppliers. */
final class SupplierTable {
  static final Field<String> SUPPLIER =
      Field.code("supplier")
          .orNamed("供应商代码")
          .must(
              it -> Supplier.CODE.matcher(it).matches(),
              "code-malformed",
              "用 1–64 个字母、汉字、数字、点、连字符或下划线",
              "1 to 64 letters, digits, dots, hyphens or underscores")
          .needed();
  static final Field<String> ZH = Field.text("zh").orNamed("名称").needed();
  static final Field<String> EN = Field.text("en").orNamed("英文名称");
  static final Field<RegionCode> REGION =
      Field.code("region").orNamed("地区代码", "区划代码").needed().as(RegionCode::new);

  static final TableShape SHAPE =
      TableShape.titled("供应商", "Suppliers", SUPPLIER, ZH, EN, REGION).keyedBy(SUPPLIER);

  private SupplierTable() {}

  static Supplier read(Row row) {
    return new Supplier(
        row.get(SUPPLIER), row.get(ZH), row.find(EN).orElse(row.get(ZH)), row.get(REGION));
  }
}
