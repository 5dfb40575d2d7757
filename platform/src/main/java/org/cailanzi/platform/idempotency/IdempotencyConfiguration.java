package org.cailanzi.platform.idempotency;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import org.cailanzi.platform.store.CollectionSchema;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import tools.jackson.databind.json.JsonMapper;

/** Keyed requests for every service with a store. */
@AutoConfiguration(
    afterName = {
      "org.cailanzi.platform.store.StoreAutoConfiguration",
      "org.cailanzi.platform.web.WebConfiguration"
    })
@ConditionalOnBean(MongoDatabase.class)
@EnableScheduling
public class IdempotencyConfiguration {
  @Bean
  static CollectionSchema idempotencyKeysSchema() {
    return Keys.SCHEMA;
  }

  @Bean
  Idempotency idempotency(MongoDatabase database, Clock clock, JsonMapper json) {
    return new Idempotency(new Keys(database, clock), json);
  }

  @Bean
  Forgetting forgettingOldKeys(MongoDatabase database, Clock clock) {
    return new Forgetting(new Keys(database, clock));
  }

  /** No store we run on forgets by itself (the embedded one has no TTL), so we do. */
  record Forgetting(Keys keys) {
    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT1H")
    void forget() {
      keys.forgetOld();
    }
  }
}
