package org.cailanzi.delivery.dwelling;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cailanzi.delivery.privacy.Sealed;
import org.cailanzi.platform.measure.Unusable;
import org.cailanzi.platform.region.RegionCode;

/**
 * A home that is served.
 *
 * @param region its community (12 digits) or grid (15)
 * @param persons who live there, at least 1
 * @param cards every card made for its door; only the last one opens
 * @param cases the quarantine cases that were opened for it, by id
 */
public record Dwelling(
    String id,
    long version,
    RegionCode region,
    int persons,
    Needs needs,
    SealedContact contact,
    List<DoorCard> cards,
    List<String> cases) {

  public Dwelling {
    cards = List.copyOf(cards);
    cases = List.copyOf(cases);
    if (region.level().compareTo(RegionCode.Level.COMMUNITY) < 0) {
      throw new Unusable(
          "住户须落在社区（12 位）或网格（15 位），而不是 " + region,
          "a dwelling lies in a community (12 digits) or grid (15), not " + region);
    }
    if (persons < 1 || persons > 50) {
      throw new Unusable(
          "人数为 1 至 50，而不是 " + persons, "persons is a number from 1 to 50: " + persons);
    }
  }

  static Dwelling registered(
      String id, RegionCode region, int persons, Needs needs, SealedContact contact) {
    return new Dwelling(id, 0, region, persons, needs, contact, List.of(), List.of());
  }

  Dwelling described(RegionCode newRegion, int newPersons, Needs newNeeds, SealedContact newOne) {
    return new Dwelling(id, version, newRegion, newPersons, newNeeds, newOne, cards, cases);
  }

  /** The dwelling with a case noted; itself when it is noted already. */
  public Dwelling withCase(String caseId) {
    return cases.contains(caseId)
        ? this
        : new Dwelling(id, version, region, persons, needs, contact, cards, plus(cases, caseId));
  }

  Optional<DoorCard> currentCard() {
    return cards.isEmpty() ? Optional.empty() : Optional.of(cards.getLast());
  }

  Optional<DoorCard> cardMadeBy(String key) {
    return cards.stream().filter(it -> it.key().equals(key)).findFirst();
  }

  Dwelling withCard(DoorCard card) {
    return withCards(plus(cards, card));
  }

  Dwelling withCurrentCardRedeemed(Instant at) {
    List<DoorCard> earlier = cards.subList(0, cards.size() - 1);
    return withCards(plus(earlier, cards.getLast().redeemed(at)));
  }

  private Dwelling withCards(List<DoorCard> newCards) {
    return new Dwelling(id, version, region, persons, needs, contact, newCards, cases);
  }

  private static <T> List<T> plus(List<T> some, T one) {
    return Stream.concat(some.stream(), Stream.of(one)).toList();
  }

  /** Name, phone and address as they are stored. */
  public record SealedContact(Sealed name, Sealed phone, Sealed address) {}
}
