package org.cailanzi.inventory.site;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cailanzi.platform.identity.Caller;
import org.cailanzi.platform.identity.Role;
import org.cailanzi.platform.measure.Unusable;
import org.cailanzi.platform.region.Position;
import org.cailanzi.platform.region.RegionCode;
import org.cailanzi.platform.table.ImportReport;
import org.cailanzi.platform.table.ImportRequest;
import org.cailanzi.platform.table.TableImport;
import org.cailanzi.platform.table.row.Row;
import org.cailanzi.platform.table.shape.Field;
import org.cailanzi.platform.table.shape.TableShape;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tables of sites over HTTP. */
@RestController
class SiteImports {
  static final Field<String> SITE =
      Field.code("site")
          .orNamed("网点代码", "网点")
          .must(
              it -> Site.CODE.matcher(it).matches(),
              "code-malformed",
              "用 1–64 个字母、汉字、数字、点、连字符或下划线",
              "1 to 64 letters, digits, dots, hyphens or underscores")
          .needed();
  static final Field<String> ZH = Field.text("zh").orNamed("名称").needed();
  static final Field<String> EN = Field.text("en").orNamed("英文名称");
  static final Field<SiteKind> KIND =
      Field.choice(
              "kind",
              Arrays.stream(SiteKind.values())
                  .collect(Collectors.toMap(SiteKind::wireName, Function.identity())))
          .orNamed("类型")
          .needed();
  static final Field<RegionCode> REGION =
      Field.code("region").orNamed("地区代码", "区划代码").needed().as(RegionCode::new);
  static final Field<List<RegionCode>> SERVES =
      Field.text("serves")
          .orNamed("服务地区")
          .describedAs("服务的地区代码，以空格分隔", "codes of the regions it serves, apart by a space")
          .as(SiteImports::codes);
  static final Field<String> PART_OF = Field.code("partOf").orNamed("所属汇总");
  static final Field<Boolean> REPORTS =
      Field.choice("reports", Map.of("true", true, "是", true, "false", false, "否", false))
          .orNamed("每日填报")
          .describedAs("是否应每日填报，空白则按类型", "whether it owes a daily report; blank: by its kind");
  static final Field<BigDecimal> X =
      Field.decimal("x")
          .orNamed("横坐标", "x坐标")
          .describedAs("本市地图的平面坐标，不是经纬度", "plane, of the city's map; not degrees");
  static final Field<BigDecimal> Y = Field.decimal("y").orNamed("纵坐标", "y坐标");

  static final TableShape SHAPE =
      TableShape.titled("网点", "Sites", SITE, ZH, EN, KIND, REGION, SERVES, PART_OF, REPORTS, X, Y)
          .keyedBy(SITE);

  private final Sites sites;

  SiteImports(Sites sites) {
    this.sites = sites;
  }

  @PostMapping("/sites/imports")
  ImportReport sites(Caller caller, ImportRequest request) {
    caller.require(Role.BUREAU);
    return TableImport.<Site>of(SHAPE, row -> read(row, caller), sites::put).run(request);
  }

  private static @Nullable Site read(Row row, Caller caller) {
    if (!caller.mayActIn(row.get(REGION))) {
      row.refuse(REGION, "outside-scope", "该地区不在您的管辖范围内", "The region is outside your scope");
      return null;
    }
    @Nullable Position at = null;
    try {
      at =
          Site.position(
              row.find(X).map(BigDecimal::doubleValue).orElse(null),
              row.find(Y).map(BigDecimal::doubleValue).orElse(null));
    } catch (Unusable told) {
      row.refuse(X, "position-unusable", told.zh(), told.en());
    }
    return new Site(
        row.get(SITE),
        row.get(ZH),
        row.find(EN).orElse(row.get(ZH)),
        row.get(KIND),
        row.get(REGION),
        row.find(SERVES).orElse(List.of()),
        row.find(PART_OF).orElse(null),
        row.find(REPORTS).orElse(null),
        at);
  }

  private static List<RegionCode> codes(String written) {
    return Arrays.stream(written.strip().split("[\\s,;，；、/]+")).map(RegionCode::new).toList();
  }
}
