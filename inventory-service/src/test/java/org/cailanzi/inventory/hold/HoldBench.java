package org.cailanzi.inventory.hold;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.mongodb.client.MongoClient;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.cailanzi.inventory.stock.StockKey;
import org.cailanzi.platform.measure.Quantity;
import org.cailanzi.platform.problem.ProblemException;
import org.cailanzi.platform.store.Store;
import org.cailanzi.platform.store.embedded.EmbeddedStore;
import org.slf4j.LoggerFactory;

/**
 * How fast holds are, against the bare driver and against themselves on a larger floor. Started by
 * {@code suite/bench/holds.sh}. What is compared takes turns in one run, so a busy machine slows
 * both; the median turn counts.
 */
public final class HoldBench {
  private static final int TURNS = Integer.getInteger("turns", 7);
  private static final Duration TURN = Duration.ofMillis(Long.getLong("turnMillis", 2_000));
  private static final int HOT = 20_000;
  private static final int CALLERS = 64;
  private static final int CALLS = 500;

  private final MongoClient client;
  private final CommandCount count;
  private final AtomicLong numbers = new AtomicLong();

  private HoldBench(MongoClient client, CommandCount count) {
    this.client = client;
    this.count = count;
  }

  public static void main(String[] arguments) throws Exception {
    // Without Spring's settings each command would be logged.
    ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.ERROR);
    System.out.printf(
        "%d cores, load %.1f, %d turns of %d ms%n",
        Runtime.getRuntime().availableProcessors(),
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
        TURNS,
        TURN.toMillis());
    Path folder = Files.createTempDirectory("hold-bench");
    for (String kind : List.of("memory", "file")) {
      var count = new CommandCount();
      try (EmbeddedStore store = store(kind, folder);
          MongoClient client =
              Store.connect(store.connection(), it -> it.addCommandListener(count))) {
        System.out.println(kind);
        var bench = new HoldBench(client, count);
        bench.againstTheBareLoop(1);
        bench.againstTheBareLoop(16);
        bench.onALargerFloor();
        bench.onOneHotCommodity();
      }
    }
  }

  private static EmbeddedStore store(String kind, Path folder) throws IOException {
    return kind.equals("memory")
        ? EmbeddedStore.inMemory()
        : EmbeddedStore.onFile(folder.resolve("bench.db"));
  }

  private void againstTheBareLoop(int threads) throws Exception {
    try (BenchFloor floor = floor(1_000)) {
      var bare = new BareLoop(floor);
      Consumer<Random> hold = it -> floor.take(id(), floor.promise(it));
      Consumer<Random> loop = it -> bare.once(id(), floor.promise(it));
      List<double[]> turns = inTurns(threads, loop, hold);
      System.out.printf(
          "  %2d threads: bare %.0f/s, holds %.0f/s, %.0f %% of it%n",
          threads, rate(turns, 0), rate(turns, 1), 100 * median(turns, it -> it[1] / it[0]));
    }
  }

  private void onALargerFloor() throws Exception {
    try (BenchFloor small = floor(1_000);
        BenchFloor wide = floor(10_000);
        BenchFloor busy = floor(1_000);
        BenchFloor old = floor(1_000)) {
      leaveOpen(small, 100);
      leaveOpen(wide, 100);
      leaveOpen(busy, 1_000);
      leaveOpen(old, 100);
      old.leaveEnded(20_000);
      List<double[]> turns =
          inTurns(
              1,
              takeAndRelease(small),
              takeAndRelease(wide),
              takeAndRelease(busy),
              takeAndRelease(old));
      System.out.printf(
          "  take and release, 1,000 stocks and 100 open holds: %.0f/s; time against that:"
              + " 10,000 stocks × %.2f, 1,000 open holds × %.2f, 20,000 ended holds × %.2f%n",
          rate(turns, 0),
          median(turns, it -> it[0] / it[1]),
          median(turns, it -> it[0] / it[2]),
          median(turns, it -> it[0] / it[3]));
    }
  }

  private void leaveOpen(BenchFloor floor, int holds) {
    var random = new Random(1);
    IntStream.range(0, holds).forEach(_ -> floor.take(id(), floor.promise(random)));
  }

  private Consumer<Random> takeAndRelease(BenchFloor floor) {
    return random -> {
      String id = id();
      floor.take(id, floor.promise(random));
      floor.instance.release(id);
    };
  }

  /** Callers of two instances want more of one commodity than there is. */
  private void onOneHotCommodity() throws Exception {
    try (BenchFloor floor = floor(BenchFloor.GOODS)) {
      var other = new Instance(floor.database, Clock.systemUTC());
      String site = "HOT";
      StockKey key = new StockKey(site, "CABBAGE");
      floor.instance.receive(key, HOT, "hot");
      Promise one =
          BenchFloor.promise(site, List.of(new Promise.Line("CABBAGE", Quantity.grams(1))));
      long before = count.all();
      Instant began = Instant.now();
      List<Tally> tallies =
          together(CALLERS, it -> call(it % 2 == 0 ? floor.instance : other, one));
      double seconds = Duration.between(began, Instant.now()).toMillis() / 1_000.0;
      long calls = (long) CALLERS * CALLS;
      System.out.printf(
          "  %d callers on two instances, %d left: %d calls at %.0f/s, %d granted, %d refused, %d"
              + " given up; %.1f commands a call; at most %d writes of the stock for one hold%n",
          CALLERS,
          HOT,
          calls,
          calls / seconds,
          tallies.stream().mapToLong(Tally::granted).sum(),
          tallies.stream().mapToLong(Tally::refused).sum(),
          tallies.stream().mapToLong(Tally::givenUp).sum(),
          (count.all() - before) / (double) calls,
          tallies.stream().mapToLong(Tally::mostWrites).max().orElse(0));
    }
  }

  private record Tally(long granted, long refused, long givenUp, long mostWrites) {}

  private Tally call(Instance instance, Promise one) {
    long granted = 0;
    long refused = 0;
    long givenUp = 0;
    long mostWrites = 0;
    for (int i = 0; i < CALLS; i++) {
      count.writesToStock();
      try {
        HoldOutcome outcome =
            instance.holds.take(new HoldId(id()), one, Shortfall.REFUSED, "bench");
        granted += outcome instanceof HoldOutcome.Kept ? 1 : 0;
        refused += outcome instanceof HoldOutcome.Refused ? 1 : 0;
      } catch (ProblemException tooBusy) {
        givenUp++;
      }
      mostWrites = Math.max(mostWrites, count.writesToStock());
    }
    return new Tally(granted, refused, givenUp, mostWrites);
  }

  private BenchFloor floor(int stocks) {
    return new BenchFloor(
        client.getDatabase("bench_" + UUID.randomUUID().toString().replace("-", "")), stocks);
  }

  private String id() {
    return "h" + numbers.incrementAndGet();
  }

  /** Each work's rate in each turn, without the first, which warms up. */
  @SafeVarargs
  private static List<double[]> inTurns(int threads, Consumer<Random>... works)
      throws InterruptedException, ExecutionException {
    List<double[]> turns = new ArrayList<>();
    for (int turn = 0; turn <= TURNS; turn++) {
      double[] rates = new double[works.length];
      for (int work = 0; work < works.length; work++) {
        rates[work] = rate(threads, works[work], turn);
      }
      turns.add(rates);
    }
    return turns.subList(1, turns.size());
  }

  private static double rate(int threads, Consumer<Random> work, int seed)
      throws InterruptedException, ExecutionException {
    Instant began = Instant.now();
    List<Long> done = together(threads, it -> workUntil(began.plus(TURN), work, seed * 97 + it));
    double seconds = Duration.between(began, Instant.now()).toNanos() / 1e9;
    return done.stream().mapToLong(it -> it).sum() / seconds;
  }

  private static long workUntil(Instant end, Consumer<Random> work, int seed) {
    var random = new Random(seed);
    long done = 0;
    for (; Instant.now().isBefore(end); done++) {
      work.accept(random);
    }
    return done;
  }

  private interface Part<T> {
    T of(int caller);
  }

  private static <T> List<T> together(int threads, Part<T> part)
      throws InterruptedException, ExecutionException {
    try (ExecutorService callers = Executors.newFixedThreadPool(threads)) {
      List<Callable<T>> parts =
          IntStream.range(0, threads).<Callable<T>>mapToObj(it -> () -> part.of(it)).toList();
      List<T> results = new ArrayList<>();
      for (Future<T> result : callers.invokeAll(parts)) {
        results.add(result.get());
      }
      return results;
    }
  }

  private static double rate(List<double[]> turns, int work) {
    return median(turns, it -> it[work]);
  }

  private interface Figure {
    double of(double[] rates);
  }

  private static double median(List<double[]> turns, Figure figure) {
    double[] sorted = turns.stream().mapToDouble(figure::of).sorted().toArray();
    return sorted[sorted.length / 2];
  }
}
