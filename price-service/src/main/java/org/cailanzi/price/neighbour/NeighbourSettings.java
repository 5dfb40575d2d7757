package org.cailanzi.price.neighbour;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the inventory service is, and how long it is waited for: less than the gateway waits for
 * us.
 *
 * @param openFor how long it is left alone when it keeps failing, before one call tries again
 */
@ConfigurationProperties("cailanzi.neighbours")
record NeighbourSettings(
    @DefaultValue("http://127.0.0.1:8081") URI inventory,
    @DefaultValue("1s") Duration connectTimeout,
    @DefaultValue("3s") Duration readTimeout,
    @DefaultValue("5s") Duration openFor) {}
