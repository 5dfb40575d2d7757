package org.cailanzi.inventory.stock;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.cailanzi.inventory.act.Act;
import org.cailanzi.platform.measure.Unusable;
import org.jspecify.annotations.Nullable;

/**
 * One change of one stock, never edited (rule I7). The sum of all {@code onHand} is the balance on
 * hand, the sum of all {@code held} is what is promised, both in base units.
 *
 * @param ver the version of the stock that this change led to; with the key it is the natural id
 * @param hold the hold that caused it, or null; with {@code /n} behind it for its nth pick
 * @param reason why goods were issued, or null
 * @param lots what came into or went out of which lot, each told in full, so that what left can be
 *     put back and be found wherever it went
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
    List<Lot> lots) {

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

  /** How much of which lot. */
  public List<Lot.Part> parts() {
    return lots.stream().map(Lot::part).toList();
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
    PICK,
    /** Goods set out for another site. */
    TRANSFER_OUT,
    /** Goods of another site arrived. */
    TRANSFER_IN,
    /** Goods that had set out came back. */
    TRANSFER_BACK,
    /** A transfer was given up before its goods set out here; moves nothing. */
    TRANSFER_WITHDRAWN,
    /** What set out for here and did not arrive; moves nothing here, and says why. */
    DIFFERENCE,
    /** An earlier movement undone. */
    REVERSE,
    /** Lots kept from being given out; moves nothing. */
    BLOCK,
    /** Lots free again; moves nothing. */
    UNBLOCK;

    public String wireName() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** Why goods left without a hold, or did not arrive. */
  public enum Reason {
    SALE("销售"),
    TRANSFER("调出"),
    WASTE("报损"),
    ADJUSTMENT("盘亏"),
    SHORTAGE("短少"),
    LOSS("损耗"),
    /** Blocked goods destroyed. */
    RECALL("召回");

    private final String zh;

    Reason(String zh) {
      this.zh = zh;
    }

    public String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** Reads {@code sale} or {@code 销售} and their like; goods leave for a recall by it alone. */
    public static Reason parse(String written) {
      List<Reason> known = Arrays.stream(values()).filter(it -> it != RECALL).toList();
      for (Reason reason : known) {
        if (reason.wireName().equalsIgnoreCase(written.strip())
            || reason.zh.equals(written.strip())) {
          return reason;
        }
      }
      String words = known.stream().map(Reason::said).collect(Collectors.joining(", "));
      throw new Unusable("应为以下之一：" + words, "it is one of " + words);
    }

    private String said() {
      return wireName() + " " + zh;
    }

    /** Whether it says why goods that set out did not arrive. */
    public boolean isDifference() {
      return this == SHORTAGE || this == LOSS;
    }

    /** Whether the goods were eaten, as far as a site can tell: what observed demand counts. */
    boolean isDemand() {
      return this == SALE;
    }
  }
}
