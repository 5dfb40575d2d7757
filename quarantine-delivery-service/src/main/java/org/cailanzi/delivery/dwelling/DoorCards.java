package org.cailanzi.delivery.dwelling;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.cailanzi.delivery.privacy.Seals;
import org.springframework.stereotype.Component;

/**
 * Makes and redeems door cards. A card reads {@code DWELLING.SECRET}, both in Base64url; the secret
 * is 160 bits that only our keys can make from the act's key, so that a repeat of the act shows the
 * same card again although no secret was kept.
 */
@Component
class DoorCards {
  private static final int SECRET_BYTES = 20;
  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

  private final Dwellings dwellings;
  private final Seals seals;
  private final Clock clock;

  DoorCards(Dwellings dwellings, Seals seals, Clock clock) {
    this.dwellings = dwellings;
    this.seals = seals;
    this.clock = clock;
  }

  /** Makes a card, which closes every earlier one of the door. */
  Issue issue(String dwellingId, String key, String by) {
    String secret =
        BASE64.encodeToString(
            seals.fingerprint("door-card|" + dwellingId + "|" + key, SECRET_BYTES));
    DoorCard card = new DoorCard(key, DoorCard.digestOf(secret), clock.instant(), by, null);
    Optional<Dwelling> changed =
        dwellings.change(dwellingId, it -> it.cardMadeBy(key).isPresent() ? it : it.withCard(card));
    return changed
        .flatMap(Dwelling::currentCard)
        .<Issue>map(
            current ->
                current.key().equals(key)
                    ? new Issue.Issued(text(dwellingId, secret), current.issuedAt())
                    : new Issue.Replaced())
        .orElseGet(Issue.NoDwelling::new);
  }

  /** Signs a door in: once for each card, however many try at the same instant. */
  Redemption redeem(String card) {
    String[] parts = card.split("\\.", -1);
    Optional<String> dwellingId = parts.length == 2 ? decoded(parts[0]) : Optional.empty();
    if (dwellingId.isEmpty()) {
      return new Redemption.Unknown();
    }
    return redeem(dwellingId.get(), parts[1]);
  }

  private Redemption redeem(String dwellingId, String secret) {
    Redemption[] outcome = {new Redemption.Unknown()};
    Instant now = clock.instant();
    dwellings.change(
        dwellingId,
        seen -> {
          outcome[0] = judge(seen, secret);
          return outcome[0] instanceof Redemption.Redeemed
              ? seen.withCurrentCardRedeemed(now)
              : seen;
        });
    return outcome[0];
  }

  private static Redemption judge(Dwelling dwelling, String secret) {
    Optional<DoorCard> known =
        dwelling.cards().stream().filter(it -> it.opensWith(secret)).findFirst();
    if (known.isEmpty()) {
      return new Redemption.Unknown();
    }
    if (known.get().redeemedAt() != null) {
      return new Redemption.Used();
    }
    return known.equals(dwelling.currentCard())
        ? new Redemption.Redeemed(dwelling)
        : new Redemption.Replaced();
  }

  private static String text(String dwellingId, String secret) {
    return BASE64.encodeToString(dwellingId.getBytes(StandardCharsets.UTF_8)) + "." + secret;
  }

  private static Optional<String> decoded(String text) {
    try {
      return Optional.of(new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8));
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }

  /** What became of asking for a card. */
  sealed interface Issue {
    record Issued(String card, Instant at) implements Issue {
      @Override
      public String toString() {
        return "card";
      }
    }

    /** This act made a card once; a later card has closed it since. */
    record Replaced() implements Issue {}

    record NoDwelling() implements Issue {}
  }

  /** What became of showing a card. */
  sealed interface Redemption {
    record Redeemed(Dwelling dwelling) implements Redemption {}

    record Used() implements Redemption {}

    record Replaced() implements Redemption {}

    record Unknown() implements Redemption {}
  }
}
