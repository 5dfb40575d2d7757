package org.cailanzi.inventory.stock;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.cailanzi.inventory.act.Act;
import org.jspecify.annotations.Nullable;

/**
 * One change of one stock, never edited (rule I7). The sum of all {@code onHand} is the balance on
 * hand, the sum of all {@code held} is what is promised, both in base units.
 *
 * @param ver the version of the stock that this change led to; with the key it is the natural id
 * @param hold the hold that caused it, or null; with {@code /n} behind it for its nth pick
 * @param reason why goods were issued, or null
 * @param lots what came into or went out of which lot
 */
public record Movement(
    StockKey stock,
    long ver,
    Kind kind,
    long onHand,
    long held,
    Act act,
    @Nullable String hold,
    @Nullable Reason reason,
    List<Lot.Part> lots) {

  public Movement {
    lots = List.copyOf(lots);
  }

  public String id() {
    return idOf(stock, ver);
  }

  /** The id of the movement that led to a version: ledgers are read by computed ids. */
  public static String idOf(StockKey stock, long ver) {
    return stock.id() + "|" + ver;
  }

  public Instant at() {
    return act.at();
  }

  /** What happened. */
  public enum Kind {
    RECEIVE,
    ISSUE,
    HOLD,
    RELEASE,
    /** Held goods handed over. */
    PICK;

    public String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Why goods left without a hold. */
  public enum Reason {
    SALE("销售"),
    TRANSFER("调出"),
    WASTE("报损"),
    ADJUSTMENT("盘亏");

    private final String zh;

    Reason(String zh) {
      this.zh = zh;
    }

    public String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** Reads {@code sale} or {@code 销售} and their like. */
    public static Reason parse(String written) {
      for (Reason reason : values()) {
        if (reason.wireName().equalsIgnoreCase(written.strip())
            || reason.zh.equals(written.strip())) {
          return reason;
        }
      }
      throw new IllegalArgumentException(
          "\"" + written + "\" is not one of sale 销售, transfer 调出, waste 报损, adjustment 盘亏");
    }

    /** Whether the goods were eaten, as far as a site can tell: what observed demand counts. */
    boolean isDemand() {
      return this == SALE;
    }
  }
}
