package org.cailanzi.gateway.neighbour;

import java.util.Locale;
import org.cailanzi.platform.problem.Bilingual;

/** A service behind the gateway, in the words its users know it by. */
@SuppressWarnings("ImmutableEnumChecker") // Bilingual is a record of two strings
public enum Neighbour {
  INVENTORY(new Bilingual("库存服务", "the inventory service")),
  PRICE(new Bilingual("价格服务", "the price service")),
  DELIVERY(new Bilingual("配送服务", "the delivery service"));

  private final Bilingual words;

  Neighbour(Bilingual words) {
    this.words = words;
  }

  /** Its name in paths, settings and problems. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Its paths at the gateway begin with this. */
  public String prefix() {
    return "/api/" + wireName();
  }

  public Bilingual words() {
    return words;
  }
}
