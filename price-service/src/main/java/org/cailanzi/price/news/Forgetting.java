package org.cailanzi.price.news;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Bounds the life of the news: the breaches themselves stay, only that they changed is forgotten.
 */
@Component
class Forgetting {
  private static final Logger LOG = LoggerFactory.getLogger(Forgetting.class);

  private final News news;
  private final NewsSettings settings;
  private final Clock clock;

  Forgetting(News news, NewsSettings settings, Clock clock) {
    this.news = news;
    this.settings = settings;
    this.clock = clock;
  }

  @Scheduled(
      initialDelayString = "${price.news.forget-every:1h}",
      fixedDelayString = "${price.news.forget-every:1h}")
  void forget() {
    long forgotten = news.forgetBefore(clock.instant().minus(settings.keptFor()));
    if (forgotten > 0) {
      LOG.info("{} changes of breaches are older than {}", forgotten, settings.keptFor());
    }
  }
}
