package org.cailanzi.platform.identity;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.cailanzi.platform.problem.Bilingual;
import org.cailanzi.platform.problem.Problem;
import org.cailanzi.platform.region.RegionCode;
import org.jspecify.annotations.Nullable;

/**
 * Who is asking, as the signed token says.
 *
 * @param id the account, the service's name, or {@code dwelling:ID} for a resident
 * @param scope the regions the caller may act for; a resident's is that of the dwelling
 * @param dwelling the dwelling a resident speaks for, or null for anyone else
 */
public record Caller(
    String id, String name, Set<Role> roles, List<RegionCode> scope, @Nullable String dwelling) {

  public Caller {
    roles = Set.copyOf(roles);
    scope = List.copyOf(scope);
  }

  public boolean is(Role role) {
    return roles.contains(role);
  }

  public boolean mayActIn(RegionCode region) {
    return scope.stream().anyMatch(own -> own.contains(region));
  }

  /** Refuses with 403 unless the caller has one of the roles; a service has them all. */
  public void require(Role... anyOf) {
    if (!is(Role.SERVICE) && !is(Role.ADMIN) && Arrays.stream(anyOf).noneMatch(this::is)) {
      String needed = String.join(", ", Arrays.stream(anyOf).map(Role::wireName).toList());
      String neededZh = String.join("、", Arrays.stream(anyOf).map(Role::zh).toList());
      throw Problem.forbidden(
              new Bilingual("此操作须由" + neededZh + "办理", "This needs one of the roles: " + needed))
          .asException();
    }
  }

  /** Refuses with 403 unless the region lies within the caller's scope. */
  public void requireScope(RegionCode region) {
    if (!mayActIn(region)) {
      throw new OutOfScope(region, scope);
    }
  }
}
