package org.cailanzi.delivery.request;

import java.util.HexFormat;
import org.cailanzi.delivery.dwelling.Dwelling;
import org.cailanzi.delivery.privacy.Seals;
import org.springframework.stereotype.Component;

/**
 * The keys that our neighbour knows homes by: always the same for one home until our own keys
 * rotate, and telling nobody but us whose it is.
 */
@Component
public class HouseholdKeys {
  private static final int BYTES = 16;

  private final Seals seals;

  HouseholdKeys(Seals seals) {
    this.seals = seals;
  }

  // Keyed, so that whoever knows a home's id cannot find its key.
  public String of(Dwelling dwelling) {
    return HexFormat.of().formatHex(seals.fingerprint("household|" + dwelling.id(), BYTES));
  }
}
