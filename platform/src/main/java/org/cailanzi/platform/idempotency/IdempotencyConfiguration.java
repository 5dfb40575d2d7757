package org.cailanzi.platform.idempotency;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;
import tools.jackson.databind.json.JsonMapper;

/** Keyed requests for every service with a store. */
@AutoConfiguration(
    afterName = {
      "org.cailanzi.platform.store.StoreConfiguration",
      "org.cailanzi.platform.web.WebConfiguration"
    })
@ConditionalOnBean(MongoDatabase.class)
public class IdempotencyConfiguration {
  @Bean
  Idempotency idempotency(MongoDatabase database, Clock clock, JsonMapper json) {
    return new Idempotency(database, clock, json);
  }
}
