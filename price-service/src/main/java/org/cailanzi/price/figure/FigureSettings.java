package org.cailanzi.price.figure;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param lease how long a note is kept for the one who wrote it before it is taken for dead
 * @param followEvery how often what changed is followed while nobody asks for figures
 */
@ConfigurationProperties("price.figure")
record FigureSettings(
    @DefaultValue("30s") Duration lease, @DefaultValue("10s") Duration followEvery) {}
