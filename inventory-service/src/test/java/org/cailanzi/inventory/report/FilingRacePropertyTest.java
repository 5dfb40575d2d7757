package org.cailanzi.inventory.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.cailanzi.inventory.Emptied;
import org.cailanzi.inventory.Stage;
import org.cailanzi.platform.measure.Quantity;
import org.cailanzi.platform.store.TestStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A piece of a long table is filed while clerks file forms of their own for the same days and
 * another sends the table again, one database command at a time in a seeded order, and some die in
 * between: every version of every line is kept, none twice.
 */
class FilingRacePropertyTest {
  private static final Instant IMPORTED = Instant.parse("2022-04-20T00:00:00Z");
  private static final Instant TYPED = Instant.parse("2022-04-20T00:00:01Z");
  private static final LocalDate FIRST = LocalDate.of(2022, 4, 1);
  private static final int DAYS = 4;

  @RegisterExtension static final TestStore STORE = TestStore.open(Reports.SCHEMA);

  private final MongoDatabase database = STORE.database();

  @BeforeEach
  void empty() {
    Emptied.emptied(database);
  }

  static LongStream seeds() {
    return new Random(20220420).longs(Integer.getInteger("cailanzi.seeds", 150));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void every_version_is_kept_once_whoever_dies(long seed) {
    var random = new Random(seed);
    List<FormKey> typed = new ArrayList<>();
    Stage stage = new Stage(database, _ -> {});
    stage.actor(FilingRacePropertyTest::imports).dyingAfter(random.nextInt(8));
    stage.actor(FilingRacePropertyTest::imports);
    for (int i = 0; i < 2; i++) {
      FormKey key = key(random.nextInt(DAYS));
      typed.add(key);
      stage.actor(it -> reports(it).file(key, List.of(line("ONION", 7)), "clerk", TYPED));
    }
    stage.play(random);

    imports(database);

    for (int day = 0; day < DAYS; day++) {
      Form form = reports(database).find(key(day));
      assertThat(form).isNotNull();
      assertThat(form.current()).containsOnlyKeys("ONION", "POTATO");
      assertThat(said(form, "POTATO")).containsExactly("1 importer " + (100 + day));
      assertThat(said(form, "ONION").stream().map(it -> it.substring(2)))
          .containsExactlyInAnyOrderElementsOf(
              typed.contains(key(day))
                  ? List.of("importer " + day, "clerk 7")
                  : List.of("importer " + day));
      assertThat(versions(form, "ONION"))
          .as("numbered one after the other")
          .containsExactlyElementsOf(
              IntStream.rangeClosed(1, versions(form, "ONION").size()).boxed().toList());
    }
  }

  private static Reports reports(MongoDatabase database) {
    return new Reports(database, _ -> {});
  }

  private static void imports(MongoDatabase database) {
    Reports reports = reports(database);
    Map<FormKey, List<Line>> forms = new LinkedHashMap<>();
    for (int day = 0; day < DAYS; day++) {
      forms.put(key(day), List.of(line("ONION", day), line("POTATO", 100 + day)));
    }
    reports.file(reports.find(forms.keySet()), forms, "importer", IMPORTED);
  }

  private static FormKey key(int day) {
    return new FormKey("S-1", FIRST.plusDays(day));
  }

  private static Line line(String commodity, long closing) {
    return new Line(commodity, null, null, null, Quantity.grams(closing), null, null, Reserve.NONE);
  }

  private static Stream<Form.Entry> all(Form form, String commodity) {
    return Stream.concat(form.current().values().stream(), form.earlier().stream())
        .filter(it -> it.line().commodity().equals(commodity));
  }

  private static List<String> said(Form form, String commodity) {
    return all(form, commodity)
        .map(
            it ->
                it.version()
                    + " "
                    + it.by()
                    + " "
                    + Objects.requireNonNull(it.line().closing()).amount())
        .toList();
  }

  private static List<Integer> versions(Form form, String commodity) {
    return all(form, commodity).map(Form.Entry::version).sorted().toList();
  }
}
