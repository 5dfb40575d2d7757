package org.cailanzi.price.quote;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Why a price is doubted, and what a person found. Until it is confirmed the price waits: it is
 * shown and counts for nothing (ADR 0024).
 *
 * @param grounds at least one
 * @param decision or null while it waits
 */
public record Doubt(List<Remark> grounds, @Nullable Decision decision) {
  public Doubt {
    grounds = List.copyOf(grounds);
    if (grounds.isEmpty()) {
      throw new IllegalArgumentException("A doubt has a ground");
    }
  }

  static @Nullable Doubt of(List<Remark> grounds) {
    return grounds.isEmpty() ? null : new Doubt(grounds, null);
  }

  boolean isConfirmed() {
    return decision != null && decision.finding() == Finding.CONFIRMED;
  }

  Doubt decided(Decision found) {
    return new Doubt(grounds, found);
  }

  /** What a person found about a doubted price: that it is right, or that it is not. */
  public enum Finding {
    CONFIRMED,
    REJECTED;

    public String wireName() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * @param by the account of who decided
   */
  public record Decision(Finding finding, String reason, String by, Instant at) {}
}
