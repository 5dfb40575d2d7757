package org.cailanzi.price.verdict;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.cailanzi.platform.region.RegionCode;
import org.cailanzi.price.ceiling.Ceiling;
import org.cailanzi.price.ceiling.Goods;
import org.cailanzi.price.ceiling.InForce;
import org.cailanzi.price.verdict.JudgingScenario.Seen;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.Blackhole;

/**
 * How long a core takes to judge a quote: by the compiled index, by a scan of all ceilings, and by
 * a join in a database in memory, which agree before anything is measured. Whole batches are
 * sampled: on a busy machine the median still tells, where a mean would not. Started by {@code
 * suite/bench/judge.sh}.
 */
@State(Scope.Benchmark)
@SuppressWarnings("NullAway.Init") // JMH prepares it before anything else.
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class JudgeBenchmark {
  private static final int QUOTES = 65_525;
  private static final int JOINED = 1_024;
  private static final int SCANNED = 64;

  /** How many ceilings are in force. */
  @Param({"100", "10000"})
  public int ceilings;

  /** {@code absolute} or {@code mixed}: see the scenario. */
  @Param({"absolute", "mixed"})
  public String kinds = "";

  /** {@code reported}, or {@code shuffled} when asked for: see the scenario. */
  @Param("reported")
  public String order = "";

  private Seen[] quotes = {};
  private CeilingIndex index;
  private Goods goods;
  private List<InForce> all = List.of();
  private SqlJudge sql;

  @Setup
  public void prepare() throws SQLException {
    JudgingScenario scenario =
        new JudgingScenario(ceilings, QUOTES, "mixed".equals(kinds), "shuffled".equals(order));
    quotes = scenario.quotes.toArray(Seen[]::new);
    index = scenario.index;
    all = InForce.of(scenario.ceilings);
    goods = scenario.goods;
    sql = new SqlJudge(scenario, JOINED);
    requireThatAllAgree();
    // What was made before them pushes the quotes about in memory, and ten thousand ceilings push
    // more than a hundred: after a collection they lie alike.
    System.gc();
  }

  @TearDown
  public void close() throws SQLException {
    sql.close();
  }

  private void requireThatAllAgree() throws SQLException {
    List<Long> joined = sql.limits(0, JOINED);
    for (int i = 0; i < JOINED; i++) {
      Strictest strictest =
          index.strictest(
              quotes[i].point().locus(), quotes[i].what(), quotes[i].day(), quotes[i].known());
      Ruling ruling = strictest.ruling();
      Ruling scanned = LinearScan.strictest(all, quotes[i]).ruling();
      boolean agree =
          ruling != null
              && ruling.equals(scanned)
              && Long.valueOf(ruling.microYuan()).equals(joined.get(i));
      if (!agree) {
        throw new IllegalStateException(
            "They disagree on %s: %s, %s, %s".formatted(quotes[i], ruling, scanned, joined.get(i)));
      }
    }
  }

  @Benchmark
  @OperationsPerInvocation(QUOTES)
  public void compiled(Blackhole verdicts) {
    for (Seen it : quotes) {
      verdicts.consume(
          index.judge(it.point().locus(), it.what(), it.day(), it.price(), it.known()));
    }
  }

  /** One ceiling more, in a street. */
  @Benchmark
  public CeilingIndex publishInAStreet() {
    return index.with(List.of(anew("320201001")));
  }

  /** One ceiling more, in all regions of the province. */
  @Benchmark
  public CeilingIndex publishInTheProvince() {
    return index.with(List.of(anew("32")));
  }

  /** All of them at once, as at a start. */
  @Benchmark
  public CeilingIndex compileAll() {
    return new CeilingIndex(all.stream().map(InForce::ceiling).toList(), List.of(), goods);
  }

  private Ceiling anew(String region) {
    Ceiling like = all.getLast().ceiling();
    org.cailanzi.price.ceiling.Scope scope = like.scope();
    return new Ceiling(
        "NEW",
        new org.cailanzi.price.ceiling.Scope(
            new RegionCode(region), scope.target(), scope.stage(), scope.pointKind()),
        like.limit(),
        like.authority(),
        like.from(),
        like.to(),
        null);
  }

  @Benchmark
  @OperationsPerInvocation(SCANNED)
  public void scan(Blackhole verdicts) {
    for (int i = 0; i < SCANNED; i++) {
      Seen it = quotes[i];
      verdicts.consume(LinearScan.strictest(all, it).on(it.price()));
    }
  }

  @Benchmark
  @OperationsPerInvocation(JOINED)
  public void join(Blackhole verdicts) throws SQLException {
    verdicts.consume(sql.limits(0, JOINED));
  }
}
