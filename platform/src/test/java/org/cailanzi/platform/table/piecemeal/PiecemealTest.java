package org.cailanzi.platform.table.piecemeal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.cailanzi.platform.identity.Caller;
import org.cailanzi.platform.identity.Role;
import org.cailanzi.platform.problem.Bilingual;
import org.cailanzi.platform.problem.ProblemException;
import org.cailanzi.platform.store.QueryShapeGuard;
import org.cailanzi.platform.store.TestStore;
import org.cailanzi.platform.table.Findings;
import org.cailanzi.platform.table.ImportMode;
import org.cailanzi.platform.table.ImportRequest;
import org.cailanzi.platform.table.file.TableFile;
import org.cailanzi.platform.table.file.TableLimits;
import org.cailanzi.platform.table.piecemeal.ImportProgress.State;
import org.cailanzi.platform.table.row.Mapping;
import org.cailanzi.platform.table.row.Severity;
import org.cailanzi.platform.table.shape.Field;
import org.cailanzi.platform.table.shape.TableShape;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

class PiecemealTest {
  private static final Caller CLERK =
      new Caller("clerk", "clerk", Set.of(Role.BUREAU), List.of(), null);
  private static final String OPERATION = "POST /things/imports";
  private static final Field<String> SITE = Field.code("site").needed();
  private static final Field<Long> COUNT = Field.whole("count").needed();
  private static final TableShape SHAPE = TableShape.titled("物", "Things", SITE, COUNT);

  @RegisterExtension static final TestStore store = TestStore.open(Imports.SCHEMA);

  /** What is kept of the rows, by their natural key. */
  private final TreeMap<String, Long> kept = new TreeMap<>();

  private Instant now = Instant.parse("2022-04-06T08:00:00Z");
  private long taken;
  private long breaksAfter = Long.MAX_VALUE;
  private final InstantSource clock = () -> now;
  private final Piecemeal piecemeal = anInstance();

  private Piecemeal anInstance() {
    return new Piecemeal(
        new Imports(store.database(), JsonMapper.shared()), clock.withZone(ZoneOffset.UTC));
  }

  @BeforeEach
  void forgetAll() {
    QueryShapeGuard.unwatched(
        () ->
            store.database().getCollection(Imports.SCHEMA.collection()).deleteMany(new Document()));
  }

  private final class Keeping implements Taking<Long> {
    @Override
    public long take(List<Read<Long>> piece, Findings findings) {
      long changed = 0;
      for (Read<Long> it : piece) {
        if (it.meaning() < 0) {
          findings.add(
              it.row().finding(Severity.ERROR, COUNT, "below-zero", new Bilingual("负数", "Below")));
          continue;
        }
        if (taken++ == breaksAfter) {
          throw new IllegalStateException("The store is gone");
        }
        changed += it.meaning().equals(kept.put(it.row().get(SITE), it.meaning())) ? 0 : 1;
      }
      // Every piece takes longer than the time between checkpoints.
      now = now.plusSeconds(3);
      return changed;
    }
  }

  private static String table(int rows) {
    return IntStream.range(0, rows)
        .mapToObj(it -> "S%d,%s".formatted(it, it % 10 == 9 ? "-1" : it % 10 == 8 ? "x" : it))
        .collect(Collectors.joining("\n", "site,count\n", "\n"));
  }

  private ResponseEntity<ImportProgress> send(Piecemeal instance, String key, String table) {
    TableFile file =
        TableFile.spool(
            new ByteArrayInputStream(table.getBytes(UTF_8)), "things.csv", TableLimits.standard());
    ImportRequest request = new ImportRequest(file, Mapping.NONE, ImportMode.GOOD_ROWS, false);
    try (request) {
      return instance.start(
          CLERK,
          OPERATION,
          key,
          request,
          new PiecemealImport<>(SHAPE, row -> row.get(COUNT), _ -> new Keeping(), 10));
    }
  }

  private ImportProgress settled(Piecemeal instance, String key) throws InterruptedException {
    for (int i = 0; i < 500; i++) {
      ImportProgress progress = instance.progress(CLERK, OPERATION, key);
      if (progress.state() != State.RUNNING) {
        return progress;
      }
      TimeUnit.MILLISECONDS.sleep(10);
    }
    throw new AssertionError("Still running");
  }

  @Test
  void a_table_is_taken_in_the_background_and_its_progress_can_be_asked_for() throws Exception {
    assertThat(send(piecemeal, "k", table(100)).getStatusCode()).isEqualTo(HttpStatus.ACCEPTED);

    ImportProgress over = settled(piecemeal, "k");

    assertThat(over.state()).isEqualTo(State.FINISHED);
    assertThat(over.rowsRead()).isEqualTo(100);
    assertThat(over.rowsAccepted()).isEqualTo(80);
    assertThat(over.rowsRejected()).isEqualTo(20);
    assertThat(over.rowsChanged()).isEqualTo(80);
    assertThat(over.countByCode()).containsEntry("below-zero", 10L).hasSize(2);
    assertThat(over.findings()).hasSize(20).allSatisfy(it -> assertThat(it.row()).isNotNull());
    assertThat(kept).hasSize(80);
  }

  @Test
  void what_broke_off_goes_on_after_its_last_checkpoint_when_the_file_comes_again()
      throws Exception {
    breaksAfter = 45;
    send(piecemeal, "k", table(100));
    ImportProgress broken = settled(piecemeal, "k");
    assertThat(broken.state()).isEqualTo(State.INTERRUPTED);
    assertThat(broken.rowsRead()).isEqualTo(55);
    assertThat(broken.toDo()).isNotNull();

    breaksAfter = Long.MAX_VALUE;
    taken = 0;
    send(piecemeal, "k", table(100));
    ImportProgress over = settled(piecemeal, "k");

    assertThat(over.state()).isEqualTo(State.FINISHED);
    assertThat(taken).as("only the rows after the checkpoint").isEqualTo(35);
    assertThat(over.rowsRead()).isEqualTo(100);
    assertThat(over.rowsRejected()).isEqualTo(20);
    assertThat(over.findings()).hasSize(20);
    assertThat(over.resumed()).isEqualTo(1);
    assertThat(over.since()).isEqualTo(broken.since());
    assertThat(kept).hasSize(80);
  }

  @Test
  void one_whose_worker_has_fallen_silent_is_gone_on_with_and_the_silent_one_stops()
      throws Exception {
    String id = OPERATION + "|clerk|k";
    var imports = new Imports(store.database(), JsonMapper.shared());
    String digest;
    try (TableFile file =
        TableFile.spool(
            new ByteArrayInputStream(table(30).getBytes(UTF_8)), "t", TableLimits.standard())) {
      digest = file.digest();
    }
    Imports.Kept dead =
        imports.begin(id, ImportProgress.begun("k", "t", digest, now)).orElseThrow();

    send(piecemeal, "k", table(30));
    assertThat(kept).as("it may still be at work").isEmpty();
    now = now.plus(Piecemeal.SILENCE).plusMillis(1);
    assertThat(piecemeal.progress(CLERK, OPERATION, "k").state()).isEqualTo(State.INTERRUPTED);
    send(piecemeal, "k", table(30));

    assertThat(settled(piecemeal, "k").rowsRead()).isEqualTo(30);
    assertThat(imports.next(dead, dead.progress())).as("what the dead one would write").isEmpty();
  }

  @Test
  void a_key_that_is_over_is_answered_and_one_used_for_another_file_is_refused() throws Exception {
    send(piecemeal, "k", table(20));
    settled(piecemeal, "k");
    taken = 0;

    assertThat(send(piecemeal, "k", table(20)).getStatusCode()).isEqualTo(HttpStatus.OK);
    assertThat(taken).isZero();
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> send(piecemeal, "k", table(21)));
    send(piecemeal, "again", table(20));
    assertThat(settled(piecemeal, "again").rowsChanged()).as("the same words again").isZero();
  }

  @Test
  void a_file_that_breaks_off_says_where_and_keeps_what_came_before() throws Exception {
    send(piecemeal, "k", table(20) + "S,\"" + "a".repeat(40_000) + "\n");

    ImportProgress over = settled(piecemeal, "k");

    assertThat(over.state()).isEqualTo(State.UNREADABLE);
    assertThat(over.countByCode()).containsKey("cell-too-long");
    assertThat(kept).hasSize(16);
  }

  @Test
  void old_progress_is_forgotten() throws Exception {
    send(piecemeal, "k", table(10));
    settled(piecemeal, "k");
    now = now.plus(Duration.ofDays(91));

    piecemeal.forgetOld();

    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> piecemeal.progress(CLERK, OPERATION, "k"));
  }
}
