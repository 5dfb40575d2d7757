package org.cailanzi.price.figure;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param lease how long a note is left to the one who wrote it before the sweep follows it
 * @param sweepEvery how often is looked for what a crash left unfollowed
 */
@ConfigurationProperties("price.figure")
record FigureSettings(
    @DefaultValue("30s") Duration lease, @DefaultValue("10s") Duration sweepEvery) {}
