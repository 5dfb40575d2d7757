package org.cailanzi.price.point;

import java.util.List;
import org.cailanzi.platform.identity.Caller;
import org.cailanzi.platform.identity.Role;
import org.cailanzi.platform.problem.ProblemException;
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

/** Registers points from a table. */
@RestController
class PointImportController {
  private static final Field<String> CODE =
      Field.code("point").orNamed("采价点编码", "编码", "code").needed();
  private static final Field<String> ZH =
      Field.text("zh").orNamed("采价点", "名称", "单位名称", "name").needed();
  private static final Field<String> EN = Field.text("en").orNamed("英文名");
  private static final Field<PointKind> KIND =
      Field.text("kind").orNamed("类型").as(PointKind::named).needed();
  private static final Field<RegionCode> REGION =
      Field.code("region").orNamed("地区", "区划代码").as(RegionCode::new).needed();

  private static final Field<String> ACCOUNT = Field.text("account").orNamed("账号");
  private static final TableShape SHAPE =
      TableShape.titled("采价点", "Price points", CODE, ZH, EN, KIND, REGION, ACCOUNT).keyedBy(CODE);

  private final Points points;

  PointImportController(Points points) {
    this.points = points;
  }

  @PostMapping("/points/imports")
  ImportReport register(Caller caller, ImportRequest request) {
    caller.require(Role.BUREAU, Role.MARKET);
    return TableImport.of(SHAPE, row -> read(row, caller), this::register).run(request);
  }

  private @Nullable Point read(Row row, Caller caller) {
    RegionCode region = row.get(REGION);
    try {
      caller.requireScope(region);
    } catch (ProblemException outside) {
      row.refuse(
          REGION,
          "outside-scope",
          outside.problem().detail().zh(),
          outside.problem().detail().en());
      return null;
    }
    String zh = row.get(ZH);
    Point point =
        new Point(
            row.get(CODE),
            zh,
            row.find(EN).orElse(zh),
            new Place(region, row.get(KIND)),
            row.find(ACCOUNT).orElse(null));
    if (point.account() != null && !caller.is(Role.BUREAU) && !caller.is(Role.SERVICE)) {
      row.refuse(
          ACCOUNT, "not-allowed", "由谁代表采价点由主管部门登记", "The bureau says who speaks for a point");
      return null;
    }
    boolean elsewhere =
        points.byCode(point.code()).filter(it -> !it.place().equals(point.place())).isPresent();
    if (elsewhere) {
      row.refuse(
          CODE,
          "point-not-moved",
          "该编码已登记在别处或属另一类型；迁址请用新编码",
          "The code is registered elsewhere or of another kind; use a new code");
      return null;
    }
    return point;
  }

  private void register(List<Point> batch) {
    for (Point point : batch) {
      if (points.register(point) instanceof RegisterOutcome.BelongsElsewhere) {
        // Checked before, row by row; somebody registered it elsewhere since. Import again to see.
        throw new IllegalStateException("Registered elsewhere meanwhile: " + point.code());
      }
    }
  }
}
