package org.cailanzi.gateway.session;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param staff how long a member of staff stays signed in
 * @param resident how long a phone that redeemed a door card stays signed in; at most what signing
 *     keys are kept for
 * @param recheck how long a verified session is taken as read before it is verified again, its
 *     account is looked at again and a new token is made for it; less than a token's life
 */
@ConfigurationProperties("cailanzi.gateway.session")
record SessionSettings(
    @DefaultValue("8h") Duration staff,
    @DefaultValue("30d") Duration resident,
    @DefaultValue("2m") Duration recheck) {

  SessionSettings {
    if (!staff.isPositive() || !resident.isPositive() || !recheck.isPositive()) {
      throw new IllegalArgumentException("cailanzi.gateway.session: durations must be positive");
    }
  }
}
