package org.cailanzi.price.substitution;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.cailanzi.platform.measure.Unusable;
import org.cailanzi.price.quote.Series;
import org.cailanzi.price.quote.TypedPrice;
import org.jspecify.annotations.Nullable;

/**
 * From a day on a series is of another representative product (DOMAIN §2.4).
 *
 * @param overlap what both cost on the same day, or null where nobody knows: prices on either side
 *     are not compared then
 * @param by the account that recorded it
 */
public record Substitution(
    Series series,
    LocalDate from,
    String oldProduct,
    String newProduct,
    String reason,
    @Nullable Overlap overlap,
    String by,
    Instant at) {
  public Substitution {
    if (oldProduct.strip().equals(newProduct.strip())) {
      throw new Unusable("新旧代表品相同", "The new product is the old one");
    }
  }

  String id() {
    return series.key() + "|" + from;
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
