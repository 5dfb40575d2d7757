package org.cailanzi.inventory.report;

import java.util.Set;

/** Forms were written: what was made of their days before no longer holds. */
public record FormsFiled(Set<FormKey> forms) {
  public FormsFiled {
    forms = Set.copyOf(forms);
  }
}
