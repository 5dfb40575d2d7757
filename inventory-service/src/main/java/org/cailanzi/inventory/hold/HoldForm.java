package org.cailanzi.inventory.hold;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.cailanzi.inventory.act.Fingerprint;
import org.cailanzi.inventory.basket.Basket;
import org.cailanzi.inventory.basket.BasketForm;
import org.cailanzi.inventory.basket.Home;
import org.cailanzi.inventory.goods.Goods;
import org.cailanzi.inventory.stock.StockKey;
import org.cailanzi.platform.measure.Unusable;
import org.cailanzi.platform.problem.Field;
import org.cailanzi.platform.region.RegionCode;
import org.jspecify.annotations.Nullable;

/**
 * A hold on the wire, as it is asked for.
 *
 * @param household whose it is to be, as a key that says nothing about them; what all its holds of
 *     a day have of goods of which each person may have only so much is added up
 * @param mode {@code all-or-nothing}, also where it is not said, or {@code best-effort}
 */
record HoldForm(
    @Nullable String site,
    @Nullable String region,
    @Nullable List<BasketForm.@Nullable LineForm> lines,
    @Nullable String reference,
    @Nullable Instant expiresAt,
    @Nullable Instant neededAt,
    @Nullable Integer persons,
    @Nullable String household,
    @Nullable String mode) {
  HoldOrder read(Goods goods, Instant now, Duration lifetime) {
    @Nullable String where = site == null || site.isBlank() ? null : site;
    String place = Field.required("region", region);
    Basket basket = BasketForm.read(goods, lines);
    RegionCode code = Field.read("region", () -> new RegionCode(place));
    if (where != null) {
      Field.read("site", () -> new StockKey(where, "ANY"));
    }
    String word = reference == null ? "" : reference;
    Home home = Home.read(persons, household);
    boolean bestEffort = Field.read("mode", () -> isBestEffort(mode));
    return new HoldOrder(
        where,
        code,
        basket,
        home.persons(),
        home.household(),
        bestEffort,
        word,
        expiresAt == null
            ? now.plus(lifetime)
            : Field.read("expiresAt", () -> later(expiresAt, now)),
        neededAt,
        fingerprint(
            Fingerprint.of(where, code, basket.words(), word, expiresAt, persons, bestEffort)));
  }

  // What a form does not say leaves no trace in its print: it is the one that was kept before.
  private String fingerprint(String rest) {
    String print = neededAt == null ? rest : Fingerprint.of(rest, neededAt);
    return household == null ? print : Fingerprint.of(print, "household", household);
  }

  static Instant later(Instant instant, Instant now) {
    if (!instant.isAfter(now)) {
      throw new Unusable(instant + " 已经过去", instant + " is over already");
    }
    return instant;
  }

  private static boolean isBestEffort(@Nullable String mode) {
    return switch (mode) {
      case null -> false;
      case "all-or-nothing" -> false;
      case "best-effort" -> true;
      default ->
          throw new Unusable(
              "应为 all-or-nothing 或 best-effort，而不是“%s”".formatted(mode),
              "it is all-or-nothing or best-effort, not \"%s\"".formatted(mode));
    };
  }
}
