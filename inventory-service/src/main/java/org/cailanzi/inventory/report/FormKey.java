package org.cailanzi.inventory.report;

import java.time.LocalDate;

/** A site's form of one day: {@code site|2022-04-06}. */
public record FormKey(String site, LocalDate day) implements Comparable<FormKey> {
  static FormKey parse(String id) {
    int bar = id.lastIndexOf('|');
    return new FormKey(id.substring(0, bar), LocalDate.parse(id.substring(bar + 1)));
  }

  public String id() {
    return site + "|" + day;
  }

  @Override
  public int compareTo(FormKey other) {
    return id().compareTo(other.id());
  }
}
