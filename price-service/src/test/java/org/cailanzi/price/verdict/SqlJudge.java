package org.cailanzi.price.verdict;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.cailanzi.price.ceiling.Ceiling;
import org.cailanzi.price.limit.Limit;
import org.cailanzi.price.verdict.JudgingScenario.Seen;

/** The judge as a join: quotes and ceilings in two indexed tables of an H2 database in memory. */
final class SqlJudge implements AutoCloseable {
  private static final String LIMITS =
      """
      SELECT q.id, MIN(CASE c.kind
          WHEN 'base' THEN q.base * c.number / 10000
          WHEN 'cost' THEN q.paid * (10000 + c.number) / 10000
          ELSE c.number END) AS most
      FROM quote q
      JOIN quote_region r ON r.quote = q.id
      JOIN ceiling c ON c.commodity = q.commodity AND c.region = r.region
          AND c.stage = q.stage AND (c.kind_of_point IS NULL OR c.kind_of_point = q.kind)
          AND q.on_day BETWEEN c.first_day AND c.last_day
      WHERE q.id BETWEEN ? AND ?
      GROUP BY q.id ORDER BY q.id
      """;

  private final Connection connection;
  private final PreparedStatement limits;

  /**
   * @param quotes how many of the scenario's quotes are there, from the first on
   */
  SqlJudge(JudgingScenario scenario, int quotes) throws SQLException {
    // Otherwise the same query would be answered from the last one's result.
    connection =
        DriverManager.getConnection(
            "jdbc:h2:mem:" + UUID.randomUUID() + ";OPTIMIZE_REUSE_RESULTS=FALSE");
    try (Statement create = connection.createStatement()) {
      create.execute(
          "CREATE TABLE quote (id INT PRIMARY KEY, commodity VARCHAR, stage VARCHAR, kind VARCHAR,"
              + " on_day INT, base BIGINT, paid BIGINT)");
      create.execute("CREATE TABLE quote_region (quote INT, region VARCHAR)");
      create.execute(
          "CREATE TABLE ceiling (id VARCHAR PRIMARY KEY, commodity VARCHAR, region VARCHAR,"
              + " stage VARCHAR, kind_of_point VARCHAR, first_day INT, last_day INT, kind VARCHAR,"
              + " number BIGINT)");
    }
    fill(scenario, quotes);
    try (Statement index = connection.createStatement()) {
      index.execute("CREATE INDEX by_quote ON quote_region (quote)");
      index.execute("CREATE INDEX by_goods ON ceiling (commodity, region, stage)");
      index.execute("ANALYZE");
    }
    limits = connection.prepareStatement(LIMITS);
  }

  private void fill(JudgingScenario scenario, int quotes) throws SQLException {
    try (PreparedStatement quote =
            connection.prepareStatement("INSERT INTO quote VALUES (?, ?, ?, ?, ?, ?, ?)");
        PreparedStatement region =
            connection.prepareStatement("INSERT INTO quote_region VALUES (?, ?)");
        PreparedStatement ceiling =
            connection.prepareStatement(
                "INSERT INTO ceiling VALUES (?, ?, ?, ?, NULL, ?, ?, ?, ?)")) {
      for (int i = 0; i < quotes; i++) {
        add(quote, region, i, scenario.quotes.get(i));
      }
      for (Ceiling it : scenario.ceilings) {
        add(ceiling, it);
      }
    }
  }

  private static void add(PreparedStatement quote, PreparedStatement region, int id, Seen seen)
      throws SQLException {
    set(
        quote,
        id,
        seen.what().commodity(),
        seen.what().stage().wireName(),
        seen.point().kind().wireName(),
        (int) seen.day().toEpochDay(),
        seen.known().base().reference().microYuan(),
        seen.known().paid().reference().microYuan());
    for (int digits : new int[] {2, 4, 6, 9}) {
      set(region, id, seen.point().street().substring(0, digits));
    }
  }

  private static void add(PreparedStatement ceiling, Ceiling it) throws SQLException {
    String kind =
        switch (it.limit()) {
          case Limit.BaseDatePrice _ -> "base";
          case Limit.MarkupOnCost _ -> "cost";
          default -> "most";
        };
    long number =
        switch (it.limit()) {
          case Limit.Absolute(var price) -> price.normal().microYuan();
          case Limit.TargetPlus(var target, var plus, _) ->
              target.normal().microYuan() * (10_000 + plus.tenThousandths()) / 10_000;
          case Limit.BaseDatePrice base -> base.tenThousandths();
          case Limit.MarkupOnCost(var rate) -> rate.tenThousandths();
          default -> throw new IllegalArgumentException("Not in this scenario: " + it);
        };
    LocalDate last = Objects.requireNonNull(it.to());
    set(
        ceiling,
        it.id(),
        it.scope().target().code(),
        it.scope().region().code(),
        it.scope().stage().wireName(),
        (int) it.from().toEpochDay(),
        (int) last.toEpochDay(),
        kind,
        number);
  }

  private static void set(PreparedStatement statement, Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    statement.executeUpdate();
  }

  /** The most for each quote from one on, in millionths of a yuan. */
  List<Long> limits(int first, int count) throws SQLException {
    limits.setInt(1, first);
    limits.setInt(2, first + count - 1);
    List<Long> found = new ArrayList<>(count);
    try (ResultSet rows = limits.executeQuery()) {
      while (rows.next()) {
        found.add(rows.getLong("most"));
      }
    }
    return found;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
