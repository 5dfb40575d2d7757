package org.cailanzi.platform.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.cailanzi.platform.table.StockImport.DAY;
import static org.cailanzi.platform.table.StockImport.SHAPE;
import static org.cailanzi.platform.table.StockImport.SITE;
import static org.cailanzi.platform.table.StockImport.only;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.cailanzi.platform.problem.Bilingual;
import org.cailanzi.platform.table.file.TableFile;
import org.cailanzi.platform.table.file.TableLimits;
import org.cailanzi.platform.table.file.TableUnreadable;
import org.cailanzi.platform.table.row.Mapping;
import org.cailanzi.platform.table.row.Row;
import org.cailanzi.platform.table.row.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableImportTest {
  private static final String HEADER = "日期,单位,库存（吨）\n";
  private final StockImport imports = new StockImport();

  @Test
  void good_rows_are_written_and_counted() {
    var report = imports.all(HEADER + "2022-04-06,海吉星,935\n2022-04-06,欧亚,0\n");

    assertThat(report.rowsWritten()).isEqualTo(2);
    assertThat(report.findings()).isEmpty();
    assertThat(report.readAs()).isEqualTo("CSV, UTF-8, ,");
    assertThat(imports.written).extracting(StockImport.Line::site).containsExactly("海吉星", "欧亚");
  }

  @Test
  void an_error_in_the_last_row_stops_the_first() {
    var report = imports.all(HEADER + "2022-04-06,海吉星,935\n2022-04-06,欧亚,政府储备已到期\n");

    assertThat(imports.written).isEmpty();
    assertThat(report.rowsWritten()).isZero();
    assertThat(report.rowsAccepted()).isEqualTo(1);
    assertThat(only(report))
        .satisfies(
            it -> {
              assertThat(it.row()).isEqualTo(3);
              assertThat(it.column()).isEqualTo("库存（吨）");
              assertThat(it.value()).isEqualTo("政府储备已到期");
              assertThat(it.code()).isEqualTo("not-a-number");
              assertThat(it.fix().zh()).contains("留空");
              assertThat(it.fix().en()).contains("empty");
            });
  }

  @Test
  void good_rows_are_kept_beside_bad_ones_if_the_sender_says_so() {
    var report = imports.good(HEADER + "2022-04-06,海吉星,x\n2022-04-06,欧亚,3\n");

    assertThat(imports.written).extracting(StockImport.Line::site).containsExactly("欧亚");
    assertThat(report.rowsRejected()).isEqualTo(1);
    assertThat(report.finished()).isTrue();
  }

  @Test
  void a_dry_run_says_the_same_and_writes_nothing() {
    var request =
        StockImport.request(
            (HEADER + "2022-04-06,海吉星,1\n2022-04-06,欧亚,x\n").getBytes(StandardCharsets.UTF_8),
            "{}",
            ImportMode.GOOD_ROWS);
    var report =
        imports.stock.run(
            new ImportRequest(request.file(), request.mapping(), request.mode(), true));

    assertThat(report.dryRun()).isTrue();
    assertThat(report.rowsAccepted()).isEqualTo(1);
    assertThat(report.rowsRejected()).isEqualTo(1);
    assertThat(report.rowsWritten()).isZero();
    assertThat(imports.written).isEmpty();
  }

  @Test
  void a_blank_is_nothing_and_never_zero() {
    imports.all(HEADER + "2022-04-06,海吉星,\n2022-04-06,欧亚,0\n");

    assertThat(imports.written.getFirst().tonnes()).isEmpty();
    assertThat(imports.written.getLast().tonnes()).contains(BigDecimal.ZERO);
  }

  @Test
  void a_blank_in_a_needed_field_is_an_error() {
    assertThat(only(imports.all(HEADER + "2022-04-06,　,1\n")).code()).isEqualTo("blank");
  }

  @Test
  void a_ragged_row_is_named_and_the_rest_kept() {
    var report = imports.good(HEADER + "2022-04-06,海吉星\n2022-04-06,欧亚,1,2\n2022-04-06,国欧,3\n");

    assertThat(report.countByCode()).containsEntry("ragged-row", 2L);
    assertThat(report.findings()).extracting(it -> it.row()).containsExactly(2, 3);
    assertThat(imports.written).extracting(StockImport.Line::site).containsExactly("国欧");
  }

  @Test
  void a_quote_astray_costs_its_own_row_alone() {
    var report =
        imports.good(
            HEADER
                + "2022-04-06,\"海吉星,1\n2022-04-06,\"欧\n亚\",2\n2022-04-06,国欧,3\n2022-04-06,\"尾,4");

    assertThat(report.countByCode()).containsEntry("quote-astray", 2L);
    assertThat(report.findings()).extracting(it -> it.row()).containsExactly(2, 5);
    assertThat(imports.written).extracting(StockImport.Line::site).containsExactly("欧亚", "国欧");
  }

  @Test
  void the_same_row_again_is_written_once() {
    var report = imports.all(HEADER + "2022-04-06,海吉星,1\n2022/4/6,海吉星,1.0\n");

    assertThat(report.rowsRepeated()).isEqualTo(1);
    assertThat(report.rowsWritten()).isEqualTo(1);
    assertThat(report.errors()).isZero();
  }

  @Test
  void rows_that_contradict_each_other_are_both_kept_out() {
    var report = imports.good(HEADER + "2022-04-06,海吉星,1\n2022年4月6日,海吉星,2\n2022-04-07,海吉星,3\n");

    assertThat(report.findings()).extracting(it -> it.row()).containsExactly(2, 3);
    assertThat(report.findings().getFirst().fix().zh()).contains("第 3 行");
    assertThat(imports.written).hasSize(1);
  }

  @Test
  void a_check_across_rows_can_refuse_an_earlier_row() {
    var report =
        imports
            .stock
            .checking(AtMostTwo::new)
            .run(
                StockImport.request(
                    (HEADER + "2022-04-06,a,1\n2022-04-06,b,2\n2022-04-06,c,3\n")
                        .getBytes(StandardCharsets.UTF_8),
                    "{}",
                    ImportMode.GOOD_ROWS));

    assertThat(only(report).code()).isEqualTo("crowded");
    assertThat(imports.written).extracting(StockImport.Line::site).containsExactly("b", "c");
  }

  private static final class AtMostTwo implements RowCheck<StockImport.Line> {
    private final List<Row> rows = new ArrayList<>();

    @Override
    public void check(Row row, StockImport.Line meaning, Findings findings) {
      rows.add(row);
    }

    @Override
    public void end(Findings findings) {
      if (rows.size() > 2) {
        var fix = new Bilingual("每天至多两行", "Two rows a day at most");
        findings.add(rows.getFirst().finding(Severity.ERROR, SITE, "crowded", fix));
      }
    }
  }

  @Test
  void what_a_domain_type_refuses_is_a_finding_and_no_crash() {
    var picky =
        TableImport.of(
            SHAPE,
            row -> {
              if (row.get(SITE).equals("nowhere")) {
                throw new IllegalArgumentException("No such site");
              }
              return row.get(SITE);
            },
            batch -> {});
    var report =
        picky.run(
            StockImport.request(
                (HEADER + "2022-04-06,nowhere,1\n").getBytes(StandardCharsets.UTF_8),
                "{}",
                ImportMode.ALL_OR_NOTHING));

    assertThat(only(report).code()).isEqualTo("row-refused");
    assertThat(only(report).row()).isEqualTo(2);
  }

  @Test
  void every_row_read_is_accounted_for() {
    var report =
        imports.run(
            HEADER + "2022-04-06,a,1\n2022-04-06,a,1\n2022-04-06,b,x\n\n,合计,2\n2022-04-06,c,1\n",
            "{\"skipWhere\": {\"site\": [\"合计\"]}}",
            ImportMode.GOOD_ROWS);

    assertThat(report.rowsRead()).isEqualTo(5);
    assertThat(report.rowsAccepted()).isEqualTo(2);
    assertThat(report.rowsRejected()).isEqualTo(1);
    assertThat(report.rowsRepeated()).isEqualTo(1);
    assertThat(report.rowsSkipped()).isEqualTo(1);
    assertThat(report.rowsWritten()).isEqualTo(2);
  }

  @Test
  void findings_are_listed_up_to_a_limit_and_counted_beyond_it() {
    var limits = new TableLimits(1 << 20, 100, 10, 100, 100, 3);
    var text = HEADER + "2022-04-06,x,y\n".repeat(10);
    try (var file = spool(text, limits)) {
      var report =
          imports.stock.run(
              new ImportRequest(file, Mapping.NONE, ImportMode.ALL_OR_NOTHING, false));

      assertThat(report.findings()).hasSize(3);
      assertThat(report.errors()).isEqualTo(10);
      assertThat(report.countByCode()).containsEntry("not-a-number", 10L);
    }
  }

  @Test
  void a_file_beyond_its_rows_is_said_to_be_unfinished_and_kept_out_whole() {
    var limits = new TableLimits(1 << 20, 2, 10, 100, 100, 10);
    try (var file = spool(HEADER + "2022-04-06,a,1\n2022-04-06,b,1\n2022-04-06,c,1\n", limits)) {
      var report =
          imports.stock.run(
              new ImportRequest(file, Mapping.NONE, ImportMode.ALL_OR_NOTHING, false));

      assertThat(report.finished()).isFalse();
      assertThat(only(report).code()).isEqualTo("too-many-rows");
      assertThat(imports.written).isEmpty();
    }
  }

  @Test
  void a_file_beyond_its_size_is_refused() {
    var limits = new TableLimits(10, 2, 10, 100, 100, 10);
    assertThatExceptionOfType(TableUnreadable.class)
        .isThrownBy(() -> spool(HEADER, limits))
        .satisfies(it -> assertThat(it.code()).isEqualTo("file-too-large"));
  }

  @Test
  void a_store_that_fails_is_told_with_what_it_has_taken() {
    var failing =
        TableImport.<String>of(
                SHAPE,
                row -> row.get(SITE),
                batch -> {
                  if (batch.contains("b")) {
                    throw new IllegalStateException("The store is gone");
                  }
                })
            .inBatchesOf(1);
    var request =
        StockImport.request(
            (HEADER + "2022-04-06,a,1\n2022-04-06,b,1\n").getBytes(StandardCharsets.UTF_8),
            "{}",
            ImportMode.GOOD_ROWS);

    assertThatExceptionOfType(ImportInterrupted.class)
        .isThrownBy(() -> failing.run(request))
        .satisfies(it -> assertThat(it.rowsWritten()).isEqualTo(1));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '\'',
      value = {
        "'\"1,234.5\"', number-grouped, 1234.5",
        "１２３．５, number-full-width, 123.5",
        "709吨, number-with-text, 709",
        "约2000, number-with-text, 2000",
        "￥12, number-with-text, 12",
        "1.2E3, number-power, 1200",
        "14.2%, number-is-a-share, percent",
        "2.74元/500g, not-a-number, empty",
        "—, not-a-number, 0",
        "-3, negative, negative",
      })
  void a_number_that_must_be_guessed_is_an_error_with_its_fix(
      String cell, String code, String fix) {
    var finding = only(imports.all(HEADER + "2022-04-06,海吉星," + cell + "\n"));

    assertThat(finding.code()).isEqualTo(code);
    assertThat(finding.fix().en()).contains(fix);
  }

  @ParameterizedTest
  @CsvSource({"2022-04-06", "2022/4/6", "2022.4.6", "2022年4月6日", "20220406", "2022-04-06 00:00:00"})
  void a_day_may_be_written_in_each_way_that_is_clear(String cell) {
    imports.all(HEADER + cell + ",海吉星,1\n");

    assertThat(imports.written.getFirst().day()).isEqualTo("2022-04-06");
  }

  @ParameterizedTest
  @CsvSource({
    "2022-02-30, no-such-day",
    "4月6日, day-without-year",
    "4/6/2022, not-a-day",
    "44657, not-a-day",
    "2022-04-06 08:00, day-with-time",
    "0022-04-06, day-out-of-range",
  })
  void a_day_that_is_unclear_is_an_error(String cell, String code) {
    var finding = only(imports.all(HEADER + cell + ",海吉星,1\n"));

    assertThat(finding.code()).isEqualTo(code);
    assertThat(finding.column()).isEqualTo("日期");
  }

  @Test
  void a_table_without_rows_is_not_passed_over_in_silence() {
    assertThat(only(imports.all(HEADER)).code()).isEqualTo("no-rows");
  }

  @Test
  void refused_rows_come_back_as_a_file_that_imports_once_it_is_put_right() {
    var text = HEADER + "2022-04-06,海吉星,1\n2022-04-06,欧亚,709吨\n2022-04-06,海吉星,2\n";
    var csv = new StringBuilder();
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    var report =
        imports.stock.refusedRows(StockImport.request(bytes, "{}", ImportMode.GOOD_ROWS), csv);

    assertThat(report.rowsRejected()).isEqualTo(3);
    assertThat(csv.toString().lines()).hasSize(4);
    assertThat(csv).contains("stock.csv 3: 库存（吨） 数字列里不能带单位或文字", "第 4 行说的是同一项");
    assertThat(imports.written).isEmpty();

    var mended = csv.toString().replace("709吨", "709").replace("\"海吉星\",\"2\"", "\"海吉星\",\"1\"");
    assertThat(imports.all(mended).findings()).isEmpty();
    assertThat(imports.written).hasSize(2);
  }

  @Test
  void the_template_of_a_shape_is_a_header_it_reads() {
    var report = imports.all(SHAPE.template() + "2022-04-06,海吉星,1,\n");

    assertThat(report.findings()).isEmpty();
    assertThat(report.rowsWritten()).isEqualTo(1);
    assertThat(SHAPE.notes().getFirst().inKey()).isTrue();
    assertThat(SHAPE.notes().getFirst().name()).isEqualTo(DAY.name());
  }

  private static TableFile spool(String text, TableLimits limits) {
    return TableFile.spool(
        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "stock.csv", limits);
  }
}
