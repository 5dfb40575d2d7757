package org.cailanzi.delivery.neighbour;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How this service signs in for itself (client credentials at the gateway).
 *
 * @param secret without one every neighbour counts as silent
 */
@ConfigurationProperties("cailanzi.identity.client")
record ClientSettings(
    @DefaultValue("http://127.0.0.1:8080/token") URI tokenUri,
    @DefaultValue("delivery-service") String id,
    @DefaultValue("") String secret) {
  @Override
  public String toString() {
    return id + " at " + tokenUri;
  }
}
