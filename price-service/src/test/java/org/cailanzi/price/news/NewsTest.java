package org.cailanzi.price.news;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.bson.Document;
import org.cailanzi.platform.problem.Bilingual;
import org.cailanzi.platform.region.RegionCode;
import org.cailanzi.price.breach.Breach;
import org.cailanzi.price.breach.BreachKey;
import org.cailanzi.price.breach.Charge;
import org.cailanzi.price.ceiling.Authority;
import org.cailanzi.price.point.Place;
import org.cailanzi.price.point.PointKind;
import org.cailanzi.price.quote.Series;
import org.cailanzi.price.quote.Stage;
import org.cailanzi.price.quote.TypedPrice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** The news as several instances write them into one store. */
@SpringBootTest
class NewsTest {
  private static final Clock NOW =
      Clock.fixed(Instant.parse("2020-03-01T08:00:00Z"), ZoneOffset.UTC);

  @Autowired MongoDatabase database;

  @BeforeEach
  void none() {
    List<Long> numbers = LongStream.rangeClosed(1, 1_000).boxed().toList();
    database
        .getCollection("breachNews")
        .deleteMany(new Document("_id", new Document("$in", numbers)));
    database.getCollection("newsFloors").deleteMany(new Document("_id", "breachNews"));
  }

  static LongStream seeds() {
    return new Random(20200224).longs(5);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void two_instances_number_every_change_once_and_without_a_gap(long seed) throws Exception {
    Random random = new Random(seed);
    List<Breach> changes = new ArrayList<>(changes(60));
    List<Future<?>> written = new ArrayList<>();
    try (ExecutorService instances = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int instance = 0; instance < 4; instance++) {
        News own = new News(database, NOW);
        List<Breach> order = new ArrayList<>(changes);
        Collections.shuffle(order, random);
        // Each is told of most of them, so that all are told of by somebody and many by several.
        List<Breach> mine = order.subList(0, instance == 0 ? 60 : 40);
        int part = 1 + random.nextInt(20);
        written.add(
            instances.submit(
                () -> {
                  long newest = 0;
                  for (int i = 0; i < mine.size(); i += part) {
                    newest = own.add(mine.subList(i, Math.min(mine.size(), i + part)), newest);
                  }
                }));
      }
      for (Future<?> it : written) {
        it.get();
      }
    }

    List<NewsItem> all = all(new News(database, NOW));
    assertThat(all.stream().map(NewsItem::number))
        .containsExactlyElementsOf(LongStream.rangeClosed(1, 60).boxed().toList());
    assertThat(all.stream().map(NewsItem::change)).doesNotHaveDuplicates().hasSize(60);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 63, 64, 65, 200, 1_000})
  void the_newest_is_found_without_reading_all(int count) {
    News news = new News(database, NOW);
    news.add(changes(count), 0);

    assertThat(new News(database, NOW).newest()).isEqualTo(count);
    assertThat(news.newestFrom(count / 2)).isEqualTo(count);
  }

  @Test
  void a_change_told_before_a_crash_is_not_told_again() {
    News news = new News(database, NOW);
    List<Breach> changes = changes(3);
    news.add(changes.subList(0, 2), 0);

    long newest = new News(database, NOW).add(changes, 0);

    assertThat(newest).isEqualTo(3);
    assertThat(all(news).stream().map(NewsItem::breach))
        .containsExactlyElementsOf(changes.stream().map(it -> it.key().id()).toList());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 63, 64, 65, 199, 200})
  void what_is_old_is_forgotten_and_numbers_go_on(int old) {
    News news = new News(database, NOW);
    List<Breach> changes = changes(230);
    news.add(changes.subList(0, old), 0);
    Clock later = Clock.offset(NOW, Duration.ofDays(31));
    News afterwards = new News(database, later);
    afterwards.add(changes.subList(old, 200), 0);

    long forgotten = afterwards.forgetBefore(later.instant().minus(Duration.ofDays(30)));

    // The newest stays, however old.
    int kept = Math.max(200 - old, 1);
    assertThat(forgotten).isEqualTo(200 - kept);
    assertThat(afterwards.firstKept()).isEqualTo(201 - kept);
    assertThat(new News(database, later).newest()).isEqualTo(200);
    assertThat(afterwards.newestFrom(5)).isEqualTo(200);
    // One who knows of an old number only does not write where something was.
    assertThat(new News(database, later).add(changes.subList(200, 230), 5)).isEqualTo(230);
    // With younger ones behind it, it may go as well.
    assertThat(afterwards.forgetBefore(later.instant().minus(Duration.ofDays(30))))
        .isEqualTo(old == 200 ? 1 : 0);
  }

  @Test
  void what_another_clock_calls_older_leaves_no_gap() {
    List<Breach> changes = changes(4);
    Clock later = Clock.offset(NOW, Duration.ofDays(31));
    News news = new News(database, NOW);
    news.add(changes.subList(0, 1), 0);
    new News(database, later).add(changes.subList(1, 2), 1);
    news.add(changes.subList(2, 3), 2);
    new News(database, later).add(changes.subList(3, 4), 3);

    assertThat(news.forgetBefore(later.instant().minus(Duration.ofDays(30)))).isEqualTo(1);

    assertThat(news.after(1).stream().map(NewsItem::number)).containsExactly(2L, 3L, 4L);
  }

  private static List<NewsItem> all(News news) {
    List<NewsItem> all = new ArrayList<>();
    for (List<NewsItem> next = news.after(0);
        !next.isEmpty();
        next = news.after(all.getLast().number())) {
      all.addAll(next);
    }
    return all;
  }

  private static List<Breach> changes(int count) {
    return IntStream.range(0, count)
        .mapToObj(
            it ->
                new Breach(
                    new BreachKey(
                        new Series("P" + it, "CABBAGE", Stage.RETAIL),
                        LocalDate.parse("2020-02-24"),
                        "CAP"),
                    new Place(new RegionCode("320213"), PointKind.MARKET),
                    Breach.State.OPEN,
                    new Charge(
                        1,
                        TypedPrice.of(new BigDecimal("3.50"), "元/500g"),
                        3_000_000,
                        List.of(),
                        new BigDecimal("16.67"),
                        new Authority("a", "b", "c"),
                        new Bilingual("超", "above"),
                        null),
                    List.of(
                        new Breach.Event(
                            Instant.EPOCH, Breach.State.OPEN, new Bilingual("超", "x"))),
                    1))
        .toList();
  }
}
