package org.cailanzi.inventory.basket;

import java.util.Set;
import java.util.TreeSet;
import org.cailanzi.platform.commodity.Commodity;

/**
 * What may stand in for a line's goods.
 *
 * @param group whether anything of the same group may
 * @param codes the commodities that may, where it is not the group
 */
public record Substitutes(boolean group, Set<String> codes) {
  public static final Substitutes NONE = new Substitutes(false, Set.of());
  static final Substitutes GROUP = new Substitutes(true, Set.of());

  public Substitutes {
    codes = Set.copyOf(codes);
  }

  boolean allow(Commodity other, Commodity wanted) {
    return !other.code().equals(wanted.code())
        && (group ? other.group().equals(wanted.group()) : codes.contains(other.code()));
  }

  String words() {
    return group ? "group" : String.join(",", new TreeSet<>(codes));
  }
}
