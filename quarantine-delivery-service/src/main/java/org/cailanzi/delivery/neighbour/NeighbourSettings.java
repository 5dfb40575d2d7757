package org.cailanzi.delivery.neighbour;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the neighbours are, and how long they are waited for. Together the time-outs stay below the
 * lease of a step.
 *
 * @param openFor how long a neighbour that keeps failing is left alone before one call tries again
 */
@ConfigurationProperties("cailanzi.neighbours")
record NeighbourSettings(
    @DefaultValue("http://127.0.0.1:8081") URI inventory,
    @DefaultValue("http://127.0.0.1:8082") URI price,
    @DefaultValue("1s") Duration connectTimeout,
    @DefaultValue("3s") Duration readTimeout,
    @DefaultValue("5s") Duration openFor) {}
