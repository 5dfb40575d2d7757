package org.cailanzi.price.ceiling;

/** The goods a ceiling speaks of. */
public sealed interface Target {
  String code();

  record OneCommodity(String code) implements Target {}

  /** All goods that count towards a group. */
  record WholeGroup(String code) implements Target {}
}
