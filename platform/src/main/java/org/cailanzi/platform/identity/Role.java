package org.cailanzi.platform.identity;

import java.util.Locale;
import java.util.Optional;

/** What a caller is there for; the wire name is lower case with a hyphen. */
public enum Role {
  BUREAU("商务局"),
  DISPATCHER("社区调度"),
  GRID_WORKER("网格员"),
  COURIER("配送员"),
  RESIDENT("居民"),
  HEALTH_AUTHORITY("卫健部门"),
  MARKET("市场"),
  ADMIN("管理员"),
  /** Another service of the suite, on its own behalf. */
  SERVICE("系统服务");

  private final String zh;

  Role(String zh) {
    this.zh = zh;
  }

  public String zh() {
    return zh;
  }

  public String wireName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<Role> named(String wireName) {
    for (Role role : values()) {
      if (role.wireName().equals(wireName)) {
        return Optional.of(role);
      }
    }
    return Optional.empty();
  }
}
