package org.cailanzi.platform.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cailanzi.platform.table.file.TableFile;
import org.cailanzi.platform.table.file.TableLimits;
import org.cailanzi.platform.table.row.Finding;
import org.cailanzi.platform.table.row.Mapping;
import org.cailanzi.platform.table.row.Row;
import org.cailanzi.platform.table.shape.Field;
import org.cailanzi.platform.table.shape.TableShape;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A bureau's sheets of vegetable packages as they came: three header rows, subtotals, notes. */
class BureauSheetsTest {
  private static final Path DATA =
      Path.of(Optional.ofNullable(System.getenv("CAILANZI_DATA")).orElse("../../shared/data"))
          .resolve("changchun2022");

  private static final Field<LocalDate> DAY = Field.day("day").needed();
  private static final Field<String> DISTRICT = Field.text("district").needed();
  private static final Field<BigDecimal> PEOPLE = Field.decimal("populationWan");
  private static final Field<String> PAIRED = Field.text("paired");
  private static final List<Field<BigDecimal>> AMOUNTS =
      Stream.of("aid", "city", "own", "total")
          .flatMap(it -> Stream.of(it + "In", it + "Out"))
          .flatMap(it -> Stream.of(it + "Boxes", it + "T"))
          .map(Field::decimal)
          .toList();
  private static final TableShape SHAPE =
      TableShape.titled(
          "蔬菜包",
          "Packages",
          Stream.concat(Stream.of(DAY, DISTRICT, PEOPLE, PAIRED), AMOUNTS.stream())
              .toArray(Field<?>[]::new));

  private final List<String> read = new ArrayList<>();

  @BeforeEach
  void the_sheets_are_there() {
    assumeThat(DATA).as("Skipped: no real data at %s", DATA).exists();
  }

  @Test
  void a_sheet_of_packages_reads_as_the_table_that_was_made_of_it_by_hand() throws IOException {
    var report = run("4-14.xls", mapping(), Map.of("year", "2022"));

    assertThat(report.findings()).isEmpty();
    assertThat(read).isEqualTo(byHand("2022-04-14"));
  }

  @Test
  void subtotals_and_totals_of_an_older_form_are_proven_by_the_same_mapping_with_other_words()
      throws IOException {
    var older =
        mapping()
            .replace("\"各城区*\", \"市州支援\"", "\"被包保单位\", \"对接情况\"")
            .replaceAll("(?m)^ *\"(city|own|totalIn|totalOut|aidOutT)[A-Za-z]*\":.*\\n", "")
            .replace("\"市州支援/发放/蔬菜包*|蔬菜包发放量*\",", "\"蔬菜包发放量*\"");

    var report = run("4-1.xls", older, Map.of("year", "2022"));

    assertThat(report.findings()).isEmpty();
    assertThat(read).hasSize(17).contains("2022-04-01,南关区,,德惠市（调剂）,720,8,720,,,,,,,,,,,,,");
    assertThat(report.rowsSkipped()).isEqualTo(4);
  }

  @Test
  void a_total_that_is_not_the_sum_is_found_with_both_amounts() throws IOException {
    var slipped =
        mapping().replace("\"noteRows\"", "\"corrections\": {\"E20\": \"534.11\"}, \"noteRows\"");

    var report = run("4-14.xls", slipped, Map.of("year", "2022"));

    assertThat(report.findings()).singleElement().satisfies(BureauSheetsTest::isTheSlip);
    assertThat(report.rowsWritten()).isEqualTo(13);
  }

  private static void isTheSlip(Finding finding) {
    assertThat(finding.code()).isEqualTo("total-differs");
    assertThat(finding.row()).isEqualTo(20);
    assertThat(finding.column()).startsWith("市州支援/接收/蔬菜总量");
    assertThat(finding.fix().en()).contains("534.11", "524.11", "(10)");
  }

  @Test
  void a_sheet_dated_another_day_than_its_file_waits_for_the_callers_word() throws IOException {
    var mistaken = DATA.resolve("raw/veg_packages/4-14.xls");
    var copy = Files.createTempDirectory("sheets").resolve("4-15.xls");
    Files.copy(mistaken, copy);

    var unclear = run(copy, mapping(), Map.of("year", "2022"));
    assertThat(unclear.findings())
        .singleElement()
        .satisfies(it -> assertThat(it.code()).isEqualTo("file-name-differs"))
        .satisfies(it -> assertThat(it.fix().zh()).contains("2022-04-14", "4-15", "said.day"));
    assertThat(read).isEmpty();

    var said = run(copy, mapping(), Map.of("day", "2022-04-15"));
    assertThat(said.findings())
        .singleElement()
        .satisfies(it -> assertThat(it.code()).isEqualTo("sheet-says-otherwise"));
    assertThat(read).hasSize(13).allMatch(it -> it.startsWith("2022-04-15"));
  }

  private static List<String> byHand(String day) throws IOException {
    try (var lines = Files.lines(DATA.resolve("veg_package_by_district.csv"))) {
      return lines.filter(it -> it.startsWith(day)).toList();
    }
  }

  private static String mapping() {
    try (var in =
        Objects.requireNonNull(
            BureauSheetsTest.class.getResourceAsStream("/mappings-of-tests/veg-packages.json"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private ImportReport run(String name, String mapping, Map<String, String> said) {
    return run(DATA.resolve("raw/veg_packages").resolve(name), mapping, said);
  }

  private ImportReport run(Path path, String mapping, Map<String, String> said) {
    return TableImport.of(SHAPE, BureauSheetsTest::shown, read::addAll)
        .run(
            new ImportRequest(
                TableFile.at(path, TableLimits.standard()),
                Mapping.parse(mapping).saying(said),
                ImportMode.ALL_OR_NOTHING,
                false));
  }

  private static String shown(Row row) {
    return Stream.concat(
            Stream.of(
                row.get(DAY).toString(),
                row.get(DISTRICT),
                number(row, PEOPLE),
                row.find(PAIRED).orElse("")),
            AMOUNTS.stream().map(it -> number(row, it)))
        .collect(Collectors.joining(","));
  }

  private static String number(Row row, Field<BigDecimal> field) {
    return row.find(field).map(it -> it.stripTrailingZeros().toPlainString()).orElse("");
  }
}
