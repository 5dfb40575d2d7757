package org.cailanzi.inventory.stock;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Set;
import org.cailanzi.inventory.act.Act;
import org.cailanzi.inventory.act.CityClock;
import org.cailanzi.inventory.act.Fingerprint;
import org.cailanzi.platform.commodity.Commodity;
import org.cailanzi.platform.commodity.Storage;
import org.cailanzi.platform.measure.Quantity;
import org.cailanzi.platform.measure.Unusable;
import org.jspecify.annotations.Nullable;

/**
 * Goods that come in, as a form or a row tells it.
 *
 * @param lot the lot's code, or null to have it named by day and key
 * @param storage the temperature class they came in, or null for that of the commodity
 * @param typed how much, as it was written
 * @param expires an instant, or the last day they are good, or null for the commodity's shelf life
 */
record Receipt(
    String site,
    Commodity commodity,
    Quantity quantity,
    @Nullable String lot,
    @Nullable String origin,
    @Nullable String supplier,
    @Nullable String expires,
    @Nullable Storage storage,
    String typed) {

  private static final int LONGEST = 100;

  Receipt {
    if (expires != null) {
      checked(expires);
    }
    for (String text : new String[] {text(lot), text(origin), text(supplier)}) {
      if (text.length() > LONGEST) {
        throw new Unusable(
            "至多 %d 字".formatted(LONGEST), "it has at most %d characters".formatted(LONGEST));
      }
    }
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }

  StockKey stock() {
    return new StockKey(site, commodity.code());
  }

  String fingerprint() {
    String print =
        Fingerprint.of("receive", site, commodity.code(), quantity, lot, origin, supplier, expires);
    return storage == null ? print : Fingerprint.of(print, storage);
  }

  /** The lot as it comes in by an act, with the expiry it states or its shelf life gives it. */
  Lot lot(Act act, String name, CityClock clock) {
    return new Lot(
        lot == null ? act.day() + "/" + name : lot,
        origin,
        supplier,
        act.at(),
        expires == null
            ? act.at().plus(Duration.ofHours(commodity.shelfLifeHours()))
            : expiry(expires, clock),
        quantity,
        storage,
        Set.of());
  }

  private static Instant expiry(String written, CityClock clock) {
    return isDay(written)
        ? clock.startOf(LocalDate.parse(written).plusDays(1))
        : Instant.parse(written);
  }

  private static boolean isDay(String written) {
    return written.length() == "2020-02-24".length();
  }

  private static void checked(String written) {
    try {
      Object _ = isDay(written) ? LocalDate.parse(written) : Instant.parse(written);
    } catch (DateTimeParseException unclear) {
      throw new Unusable("应为 2020-02-24 这样的日期或时刻", "it is a day such as 2020-02-24, or an instant");
    }
  }

  /** Reads {@code chilled} or {@code 冷藏} and their like. */
  static Storage storage(String written) {
    return switch (written.strip().toLowerCase(Locale.ROOT)) {
      case "ambient", "常温" -> Storage.AMBIENT;
      case "chilled", "冷藏" -> Storage.CHILLED;
      case "frozen", "冷冻" -> Storage.FROZEN;
      default -> throw new Unusable("应为 常温、冷藏 或 冷冻", "it is ambient, chilled or frozen");
    };
  }
}
