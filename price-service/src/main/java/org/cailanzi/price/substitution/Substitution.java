package org.cailanzi.price.substitution;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.cailanzi.platform.measure.Unusable;
import org.cailanzi.platform.problem.Bilingual;
import org.cailanzi.price.quote.Doubt.Decision;
import org.cailanzi.price.quote.Doubt.Finding;
import org.cailanzi.price.quote.Series;
import org.cailanzi.price.quote.TypedPrice;
import org.jspecify.annotations.Nullable;

/**
 * From a day on a series is of another representative product (DOMAIN §2.4). Recorded by a market
 * it waits for the bureau's word: until then it accuses nobody and acquits nobody (ADR 0032).
 *
 * @param overlap what both cost on the same day, or null where nobody knows: prices on either side
 *     are not compared then
 * @param by the account that recorded it
 * @param decision what the bureau found, or null while it waits
 */
public record Substitution(
    Series series,
    LocalDate from,
    String oldProduct,
    String newProduct,
    String reason,
    @Nullable Overlap overlap,
    String by,
    Instant at,
    @Nullable Decision decision) {
  public Substitution {
    if (oldProduct.strip().equals(newProduct.strip())) {
      throw new Unusable("新旧代表品相同", "The new product is the old one");
    }
  }

  String id() {
    return series.key() + "|" + from;
  }

  /** Whether nobody has vouched for it yet. */
  public boolean waits() {
    return decision == null;
  }

  /** Whether the bureau vouches for it. */
  public boolean isConfirmed() {
    return decision != null && decision.finding() == Finding.CONFIRMED;
  }

  /** Whether the product was not replaced after all. */
  public boolean isRejected() {
    return decision != null && decision.finding() == Finding.REJECTED;
  }

  /** Whether it was on record at an instant, and not rejected by then. */
  public boolean heldAt(Instant instant) {
    return !at.isAfter(instant)
        && !(decision != null && isRejected() && !decision.at().isAfter(instant));
  }

  /** Why a price that is above a ceiling unless the product was replaced accuses nobody yet. */
  public Bilingual doubt() {
    return new Bilingual(
        "%s 起代表品由“%s”更换为“%s”的申报尚待核实，若属实则不能按此限价判定".formatted(from, oldProduct, newProduct),
        "it is still to be looked into whether %s took the place of %s on %s; if so, the price is not judgeable by this ceiling"
            .formatted(newProduct, oldProduct, from));
  }

  Substitution decided(Decision word) {
    return new Substitution(series, from, oldProduct, newProduct, reason, overlap, by, at, word);
  }

  boolean says(Substitution other) {
    return oldProduct.equals(other.oldProduct)
        && newProduct.equals(other.newProduct)
        && reason.equals(other.reason)
        && Objects.equals(overlap, other.overlap);
  }

  /** What both products cost on the same day, which links the series. */
  public record Overlap(TypedPrice oldPrice, TypedPrice newPrice) {
    public Overlap {
      if (oldPrice.normal().dimension() != newPrice.normal().dimension()) {
        throw new Unusable("新旧价格计量不同，无法衔接", "The two prices are of different measures");
      }
    }
  }
}
