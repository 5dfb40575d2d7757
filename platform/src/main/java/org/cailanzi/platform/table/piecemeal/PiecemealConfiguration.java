package org.cailanzi.platform.table.piecemeal;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import org.cailanzi.platform.store.CollectionSchema;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.Scheduled;
import tools.jackson.databind.json.JsonMapper;

/** Piecemeal imports for every service with a store. */
@AutoConfiguration(
    afterName = {
      "org.cailanzi.platform.store.StoreAutoConfiguration",
      "org.cailanzi.platform.web.WebConfiguration"
    })
@ConditionalOnBean(MongoDatabase.class)
public class PiecemealConfiguration {
  @Bean
  static CollectionSchema importsSchema() {
    return Imports.SCHEMA;
  }

  @Bean
  Piecemeal piecemeal(MongoDatabase database, Clock clock, JsonMapper json) {
    return new Piecemeal(new Imports(database, json), clock);
  }

  @Bean
  Forgetting forgettingOldImports(Piecemeal piecemeal) {
    return new Forgetting(piecemeal);
  }

  /** No store we run on forgets by itself, so we do. */
  record Forgetting(Piecemeal piecemeal) {
    @Scheduled(initialDelayString = "PT20M", fixedDelayString = "PT24H")
    void forget() {
      piecemeal.forgetOld();
    }
  }
}
