package org.cailanzi.gateway.account;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param adminPassword of the account {@code admin}, which is made with it at the first start and
 *     never changed by it afterwards
 * @param wrongAttempts so many wrong ones within {@code lockOut} lock a name until the first of
 *     them is that old
 */
@ConfigurationProperties("cailanzi.gateway")
record AccountSettings(
    @Nullable String adminPassword,
    @DefaultValue("5") int wrongAttempts,
    @DefaultValue("15m") Duration lockOut) {

  AccountSettings {
    if (adminPassword != null && adminPassword.isBlank()) {
      adminPassword = null;
    }
    if (wrongAttempts < 1 || !lockOut.isPositive()) {
      throw new IllegalArgumentException(
          "cailanzi.gateway.wrong-attempts and lock-out must be positive");
    }
  }

  /** Never the password. */
  @Override
  public String toString() {
    return "AccountSettings";
  }
}
