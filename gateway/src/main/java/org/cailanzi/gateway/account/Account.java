package org.cailanzi.gateway.account;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.cailanzi.platform.identity.Caller;
import org.cailanzi.platform.identity.Role;
import org.cailanzi.platform.measure.Unusable;
import org.cailanzi.platform.region.RegionCode;

/**
 * One member of staff.
 *
 * @param name shown on screens and in histories
 * @param version counts the changes; a session of an older version has ended
 */
public record Account(
    String username, String name, Set<Role> roles, List<RegionCode> regions, int version) {
  private static final Pattern USERNAME = Pattern.compile("[a-z][a-z0-9._-]{1,39}");

  // A resident comes by the card on the door and a service by its secret, never by a password.
  private static final Set<Role> NOT_FOR_STAFF = Set.of(Role.RESIDENT, Role.SERVICE);

  public Account {
    if (!USERNAME.matcher(username).matches()) {
      throw new Unusable(
          "用户名为 2 至 40 位 a-z、0-9、点、下划线和连字符，字母开头：" + username,
          "A username has 2 to 40 of a-z, 0-9, '.', '_' and '-', a letter first: " + username);
    }
    roles = Set.copyOf(roles);
    if (roles.isEmpty() || roles.stream().anyMatch(NOT_FOR_STAFF::contains)) {
      throw new Unusable(
          "账户须有角色，且不能是 resident 或 service：" + roles,
          "An account has a role, and neither resident nor service: " + roles);
    }
    regions = List.copyOf(regions);
    if (regions.isEmpty()) {
      throw new Unusable("账户须有所辖地区", "An account acts for a region");
    }
  }

  public Caller caller() {
    return new Caller(username, name, roles, regions, null);
  }

  boolean sameAs(Account other) {
    return name.equals(other.name)
        && roles.equals(other.roles)
        && Set.copyOf(regions).equals(Set.copyOf(other.regions));
  }

  Account atVersion(int number) {
    return new Account(username, name, roles, regions, number);
  }
}
