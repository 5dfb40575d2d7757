package org.cailanzi.inventory.matching;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cailanzi.platform.commodity.FoodGroup;

/** Which group is part of which. */
public final class GroupTree {
  private final Map<String, FoodGroup> byCode = new LinkedHashMap<>();

  public GroupTree(List<FoodGroup> groups) {
    groups.forEach(it -> byCode.put(it.code(), it));
  }

  /** The group itself, the one it is part of, and so on up. */
  public List<String> upFrom(String group) {
    List<String> path = new ArrayList<>();
    for (FoodGroup at = byCode.get(group); at != null; at = byCode.get(at.parent())) {
      path.add(at.code());
    }
    return path;
  }

  public String root(String group) {
    return upFrom(group).getLast();
  }

  /** Whether goods of a group count towards another: the group itself, or one it is part of. */
  public boolean countsTowards(String group, String whole) {
    return upFrom(group).contains(whole);
  }
}
