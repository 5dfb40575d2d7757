package org.cailanzi.delivery.quarantine;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.cailanzi.delivery.dwelling.Contact;
import org.cailanzi.delivery.dwelling.Description;
import org.cailanzi.delivery.dwelling.Needs;
import org.cailanzi.platform.region.RegionCode;
import org.cailanzi.platform.table.row.Row;
import org.cailanzi.platform.table.shape.Field;
import org.cailanzi.platform.table.shape.TableShape;
import org.jspecify.annotations.Nullable;

/** The table of homes: one row a home, or one for each person in quarantine there. */
final class HouseholdTable {
  private static final String ID = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}";

  static final Field<String> DWELLING =
      Field.code("dwelling")
          .orNamed("户号", "户编号")
          .needed()
          .must(
              it -> it.matches(ID),
              "id-form",
              "户号为 1–64 个字母、数字或 . _ -",
              "1 to 64 letters, digits or . _ -");
  static final Field<RegionCode> REGION =
      Field.code("region").orNamed("地区代码", "社区代码").needed().as(RegionCode::new);
  static final Field<String> ADDRESS = Field.text("address").orNamed("地址", "住址").needed();
  static final Field<String> NAME = Field.text("name").orNamed("联系人", "姓名").needed();
  static final Field<String> PHONE = Field.code("phone").orNamed("电话", "手机");
  static final Field<Long> PERSONS = Field.whole("persons").orNamed("人数", "人口").needed();
  static final Field<String> NEEDS =
      Field.text("needs")
          .orNamed("特殊需求")
          .describedAs(
              "以 / 分隔：infants pregnant elderlyAlone chronicMedicine dialysis noPhone disabled",
              "separated by /: infants pregnant elderlyAlone chronicMedicine dialysis noPhone"
                  + " disabled");
  static final Field<String> DIET = Field.text("diet").orNamed("饮食");
  static final Field<String> CASE =
      Field.code("case")
          .orNamed("个案编号")
          .must(
              it -> it.matches(ID),
              "id-form",
              "个案编号为 1–64 个字母、数字或 . _ -",
              "1 to 64 letters, digits or . _ -");
  static final Field<CaseKind> KIND = Field.code("kind").orNamed("类别").as(CaseKind::of);
  static final Field<LocalDate> ANCHOR = Field.day("anchorDay").orNamed("起算日");

  static final TableShape SHAPE =
      TableShape.titled(
              "隔离户",
              "Dwellings in quarantine",
              DWELLING,
              REGION,
              ADDRESS,
              NAME,
              PHONE,
              PERSONS,
              NEEDS,
              DIET,
              CASE,
              KIND,
              ANCHOR)
          .keyedBy(DWELLING, CASE);

  private static final Set<String> KNOWN_NEEDS =
      Set.of(
          "infants",
          "pregnant",
          "elderlyAlone",
          "chronicMedicine",
          "dialysis",
          "noPhone",
          "disabled");

  private HouseholdTable() {}

  static @Nullable Household read(Row row) {
    Opened opened = opened(row);
    List<String> needs =
        row.find(NEEDS).stream()
            .flatMap(it -> Stream.of(it.split("/", -1)))
            .map(String::strip)
            .filter(it -> !it.isEmpty())
            .toList();
    needs.stream()
        .filter(it -> !KNOWN_NEEDS.contains(it))
        .forEach(
            it ->
                row.refuse(
                    NEEDS,
                    "need-unknown",
                    "不认识的需求 " + it + "，可用：" + KNOWN_NEEDS,
                    "Unknown need " + it + "; known are " + KNOWN_NEEDS));
    if (row.isRefused()) {
      return null;
    }
    return new Household(row.get(DWELLING), description(row, needs), opened);
  }

  private static Description description(Row row, List<String> needs) {
    return new Description(
        row.get(REGION),
        Math.toIntExact(row.get(PERSONS)),
        new Needs(
            needs.contains("infants") ? 1 : 0,
            needs.contains("pregnant"),
            needs.contains("elderlyAlone"),
            needs.contains("chronicMedicine"),
            needs.contains("dialysis"),
            row.find(DIET).orElse(null),
            needs.contains("noPhone"),
            needs.contains("disabled")),
        new Contact(row.get(NAME), row.find(PHONE).orElse(""), row.get(ADDRESS)));
  }

  private static @Nullable Opened opened(Row row) {
    if (row.find(CASE).isEmpty()) {
      return null;
    }
    if (row.find(KIND).isEmpty() || row.find(ANCHOR).isEmpty()) {
      row.refuse(
          row.find(KIND).isEmpty() ? KIND : ANCHOR,
          "case-incomplete",
          "有个案编号的行须填写类别和起算日",
          "A row with a case states its kind and anchor day");
      return null;
    }
    return new Opened(row.get(CASE), row.get(KIND), row.get(ANCHOR));
  }

  /**
   * @param opened the case that the row opens, or null
   */
  record Household(String dwelling, Description description, @Nullable Opened opened) {
    @Override
    public String toString() {
      return "household " + dwelling;
    }
  }

  record Opened(String id, CaseKind kind, LocalDate anchor) {}
}
