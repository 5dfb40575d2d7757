package org.cailanzi.price.news;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param listeners the most streams of one instance at a time; fewer than the connections that a
 *     gateway has to it, so that streams never take them all
 * @param heartbeat how often a quiet stream shows that it lives; more often than a gateway's
 *     patience
 * @param reconnectAfter how long a listener is to wait before it comes back
 * @param keptFor how long a change is kept; whoever was away for longer begins with a fresh list
 */
@ConfigurationProperties("price.news")
record NewsSettings(
    @DefaultValue("100") int listeners,
    @DefaultValue("4s") Duration heartbeat,
    @DefaultValue("2s") Duration reconnectAfter,
    @DefaultValue("30d") Duration keptFor) {
  NewsSettings {
    if (listeners < 1) {
      throw new IllegalArgumentException("price.news.listeners is at least 1, not " + listeners);
    }
    if (!heartbeat.isPositive() || !reconnectAfter.isPositive() || !keptFor.isPositive()) {
      throw new IllegalArgumentException("price.news: a duration must be positive");
    }
  }
}
