package org.cailanzi.platform.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.cailanzi.platform.table.StockImport.only;

import org.cailanzi.platform.table.file.TableUnreadable;
import org.cailanzi.platform.table.row.Mapping;
import org.cailanzi.platform.table.row.Severity;
import org.junit.jupiter.api.Test;

class MappingTest {
  private final StockImport imports = new StockImport();

  @Test
  void a_foreign_table_imports_by_its_mapping_alone() {
    var report =
        run(
            """
            某市库存日报,,
            仓库,数量,区
            #site,#qty,#adm
            一号,5,x
            """,
            """
            {"headerRow": 2, "skipRows": [3], "ignore": ["区"],
             "fields": {"site": "仓库", "tonnes": "数量"},
             "constants": {"day": "2022-04-06"},
             "values": {"site": {"一号": "第一仓库"}}}
            """);

    assertThat(report.findings()).isEmpty();
    assertThat(report.rowsSkipped()).isEqualTo(1);
    assertThat(imports.written.getFirst().site()).isEqualTo("第一仓库");
    assertThat(imports.written.getFirst().day()).isEqualTo("2022-04-06");
  }

  @Test
  void an_unknown_header_is_an_error_that_names_the_nearest() {
    var report =
        run("date,unit,openning\n2022-04-06,a,1\n", "{\"fields\": {\"tonnes\": \"opening\"}}");

    assertThat(only(report).code()).isEqualTo("mapping-header-unknown");
    assertThat(only(report).fix().en()).contains("openning");
    assertThat(report.finished()).isFalse();
    assertThat(imports.written).isEmpty();
  }

  @Test
  void an_unknown_field_is_an_error_that_names_the_nearest() {
    var report = run("date,unit\n2022-04-06,a\n", "{\"constants\": {\"tones\": \"1\"}}");

    assertThat(only(report).fix().en()).contains("nearest is tonnes");
  }

  @Test
  void a_missing_needed_column_is_named_once_and_no_row_is_read() {
    var report = run("date,uint\n2022-04-06,a\n2022-04-06,b\n", "{}");

    assertThat(only(report).code()).isEqualTo("column-missing");
    assertThat(only(report).fix().en()).contains("uint");
    assertThat(report.rowsRead()).isZero();
  }

  @Test
  void a_column_that_is_not_imported_is_said_to_be_so() {
    var report = run("date,unit,in_stock\n2022-04-06,a,1\n", "{}");

    assertThat(only(report).severity()).isEqualTo(Severity.WARNING);
    assertThat(only(report).column()).isEqualTo("in_stock");
    assertThat(report.rowsWritten()).isEqualTo(1);
  }

  @Test
  void what_stands_under_no_header_is_said_to_be_lost() {
    var report = run("date,unit,\n2022-04-06,a,lost\n", "{}");

    assertThat(only(report).code()).isEqualTo("column-without-header");
    assertThat(only(report).column()).isEqualTo("C");
  }

  @Test
  void two_columns_of_one_name_must_be_told_apart() {
    var text = "date,unit,stock_t,stock_t\n2022-04-06,a,1,2\n";

    assertThat(only(run(text, "{}")).code()).isEqualTo("column-ambiguous");
    run(text, "{\"fields\": {\"tonnes\": \"@D\"}, \"ignore\": [\"*\"]}");
    assertThat(imports.written.getFirst().tonnes().orElseThrow()).isEqualByComparingTo("2");
  }

  @Test
  void a_field_can_be_declared_absent() {
    run("date,unit,stock_t\n2022-04-06,a,1\n", "{\"fields\": {\"tonnes\": null}}");

    assertThat(imports.written.getFirst().tonnes()).isEmpty();
  }

  @Test
  void merged_cells_fill_down_where_the_mapping_says_so() {
    run("date,unit\n2022-04-06,a\n,b\n", "{\"fillDown\": [\"day\"]}");

    assertThat(imports.written).extracting(it -> it.day().toString()).containsOnly("2022-04-06");
  }

  @Test
  void a_constant_is_judged_as_a_cell_is() {
    var report = run("unit\na\n", "{\"constants\": {\"day\": \"gestern\"}}");

    assertThat(only(report).code()).isEqualTo("not-a-day");
  }

  @Test
  void a_misspelt_key_is_refused() {
    assertThatExceptionOfType(TableUnreadable.class)
        .isThrownBy(() -> Mapping.parse("{\"feilds\": {}}"))
        .satisfies(it -> assertThat(it.code()).isEqualTo("mapping-unreadable"));
  }

  private ImportReport run(String text, String mapping) {
    return imports.run(text, mapping, ImportMode.ALL_OR_NOTHING);
  }
}
