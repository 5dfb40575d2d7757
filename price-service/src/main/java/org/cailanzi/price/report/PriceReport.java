package org.cailanzi.price.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import org.cailanzi.platform.measure.Unusable;
import org.cailanzi.platform.region.RegionCode;
import org.cailanzi.price.quote.TypedPrice;
import org.jspecify.annotations.Nullable;

/**
 * A price that a resident was asked. Nothing in it says who the resident is.
 *
 * @param id chosen by the sender, who reads by it what became of the report
 * @param photo the digest of the picture, or null without one
 * @param decision or null while it waits
 */
record PriceReport(
    String id,
    Where where,
    String commodity,
    TypedPrice price,
    LocalDate day,
    @Nullable String photo,
    Instant at,
    @Nullable Decision decision) {

  State state() {
    return decision == null ? State.WAITING : decision.to();
  }

  /** Whether somebody reports the very same under the same id. */
  boolean says(PriceReport other) {
    return where.equals(other.where)
        && commodity.equals(other.commodity)
        && price.equals(other.price)
        && day.equals(other.day)
        && Objects.equals(photo, other.photo);
  }

  /** How far it has come. */
  enum State {
    WAITING("待核实"),
    VERIFIED("已核实"),
    REJECTED("不予采用");

    private final String zh;

    State(String zh) {
      this.zh = zh;
    }

    String zh() {
      return zh;
    }

    String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Where the price was asked: at a point that is known, or at a shop that is not.
   *
   * @param point its code, or null where {@code shop} names it
   */
  record Where(@Nullable String point, @Nullable String shop, RegionCode region) {
    private static final int LONGEST = 60;

    Where {
      if (point == null && (shop == null || shop.isBlank() || shop.length() > LONGEST)) {
        throw new Unusable("请写明店名，不超过 60 字", "Name the shop, in 60 characters or less");
      }
    }
  }

  /**
   * What a person found.
   *
   * @param point at which the price was seen, or null where it was rejected
   * @param price as it was found to be, or null where it was rejected
   */
  record Decision(
      State to,
      String reason,
      String by,
      Instant at,
      @Nullable String point,
      @Nullable TypedPrice price) {
    boolean says(Decision other) {
      return to == other.to
          && reason.equals(other.reason)
          && Objects.equals(point, other.point)
          && Objects.equals(price, other.price);
    }
  }
}
