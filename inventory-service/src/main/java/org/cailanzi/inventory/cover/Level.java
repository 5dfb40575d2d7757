package org.cailanzi.inventory.cover;

import java.util.Locale;

/** How cover stands to its target (rule I5), best first. */
enum Level {
  NORMAL("正常"),
  BLUE("蓝色"),
  YELLOW("黄色"),
  ORANGE("橙色"),
  RED("红色");

  private final String zh;

  Level(String zh) {
    this.zh = zh;
  }

  /** The level of goods that are below so many of the four thresholds. */
  static Level below(long thresholds) {
    return switch ((int) thresholds) {
      case 0 -> NORMAL;
      case 1 -> BLUE;
      case 2 -> YELLOW;
      case 3 -> ORANGE;
      default -> RED;
    };
  }

  String zh() {
    return zh;
  }

  String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
