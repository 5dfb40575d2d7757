package org.cailanzi.platform.table.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.cailanzi.platform.table.ImportReport;
import org.cailanzi.platform.table.ImportRequest;
import org.cailanzi.platform.table.TableImport;
import org.cailanzi.platform.table.file.TableLimits;
import org.cailanzi.platform.table.file.TableUnreadable;
import org.cailanzi.platform.table.file.TextOptions;
import org.cailanzi.platform.table.shape.Field;
import org.cailanzi.platform.table.shape.TableShape;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

class ImportRequestTest {
  private static final TableLimits SMALL = new TableLimits(200_000, 1_000, 1_000, 1_000, 1_000, 10);

  private static final Field<String> SITE = Field.text("site").orNamed("单位").needed();
  private final List<String> written = new ArrayList<>();
  private final List<ImportRequest> unread = new ArrayList<>();
  private final MockMvcTester mvc =
      MockMvcTester.of(
          List.of(new SiteController(written, unread)),
          builder ->
              builder
                  .setCustomArgumentResolvers(
                      new ImportRequestResolver(
                          SMALL, TableLimits.standard(), new NamedMappings(null)))
                  .build());

  @RestController
  static final class SiteController {
    private final TableImport<String> sites;
    private final List<ImportRequest> unread;

    SiteController(List<String> written, List<ImportRequest> unread) {
      sites =
          TableImport.of(
              TableShape.titled("单位", "Sites", SITE), row -> row.get(SITE), written::addAll);
      this.unread = unread;
    }

    @PostMapping("/sites/import")
    ImportReport importSites(ImportRequest request) {
      return sites.run(request);
    }

    @PostMapping("/sites/long")
    ImportReport importMany(@LongTable ImportRequest request) {
      return sites.run(request);
    }

    @PostMapping("/sites/ignore")
    void ignore(ImportRequest request) {
      unread.add(request);
    }
  }

  @Test
  void a_form_with_a_file_and_a_mapping_is_imported() {
    var answer =
        mvc.post()
            .uri("/sites/import")
            .multipart()
            .file(new MockMultipartFile("file", "s.csv", "text/csv", bytes("仓库\n海吉星\n")))
            .param("mapping", "{\"fields\": {\"site\": \"仓库\"}}")
            .exchange();

    assertThat(answer).hasStatusOk().bodyJson().extractingPath("$.rowsWritten").isEqualTo(1);
    assertThat(answer).bodyJson().extractingPath("$.mode").isEqualTo("all-or-nothing");
    assertThat(answer).bodyJson().extractingPath("$.file").isEqualTo("s.csv");
    assertThat(written).containsExactly("海吉星");
  }

  @Test
  void a_body_is_a_file_too_and_a_dry_run_writes_nothing() {
    var answer =
        mvc.post()
            .uri("/sites/import?dryRun=true&mode=good-rows&name=s.csv")
            .contentType("text/csv;charset=UTF-8")
            .content("单位,x\n海吉星,1\n,1\n")
            .exchange();

    assertThat(answer).hasStatusOk().bodyJson().extractingPath("$.rowsAccepted").isEqualTo(1);
    assertThat(answer)
        .bodyJson()
        .extractingPath("$.findings[0]")
        .asMap()
        .containsEntry("severity", "error")
        .containsEntry("row", 3)
        .containsEntry("column", "单位")
        .containsEntry("code", "blank");
    assertThat(written).isEmpty();
  }

  @Test
  void only_what_is_taken_piece_by_piece_under_a_key_may_be_long() {
    String table = "单位\n" + "海吉星\n".repeat(30_000);
    assertThat(mvc.post().uri("/sites/long").contentType("text/csv").content(table).exchange())
        .hasFailed();
    assertThat(send("/sites/import", table)).hasFailed();
    assertThat(send("/sites/long", table)).hasStatusOk();
  }

  private MvcTestResult send(String path, String table) {
    return mvc.post()
        .uri(path)
        .header("Idempotency-Key", "k")
        .contentType("text/csv")
        .content(table)
        .exchange();
  }

  @Test
  void a_misspelt_wish_is_refused_before_anything_is_written() {
    for (var wish : List.of("dryRun=ture", "mode=all", "mapping=none")) {
      var answer =
          mvc.post()
              .uri("/sites/import?" + wish)
              .contentType("text/csv")
              .content("单位\n海吉星\n")
              .exchange();
      assertThat(answer).hasFailed().failure().hasCauseInstanceOf(TableUnreadable.class);
    }
    assertThat(written).isEmpty();
  }

  @Test
  void what_is_no_table_is_refused() {
    var answer =
        mvc.post().uri("/sites/import").contentType("application/pdf").content("x").exchange();

    assertThat(answer).hasFailed().failure().hasCauseInstanceOf(TableUnreadable.class);
  }

  @Test
  void a_file_that_nobody_imported_is_gone_when_its_request_is_over() {
    mvc.post().uri("/sites/ignore").contentType("text/csv").content("单位\n海吉星\n").exchange();

    assertThatExceptionOfType(TableUnreadable.class)
        .isThrownBy(() -> unread.getFirst().file().sheets(TextOptions.LOOK));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
