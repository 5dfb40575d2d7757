package org.cailanzi.platform.store;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/** Gives a store to every service that declares a collection, and to no other. */
@AutoConfiguration
@ConditionalOnBean(CollectionSchema.class)
@EnableConfigurationProperties(StoreSettings.class)
class StoreAutoConfiguration {
  @Bean
  Store store(
      StoreSettings settings,
      Environment environment,
      ObjectProvider<MongoClientSettingsBuilderCustomizer> customizers) {
    return Store.open(
        settings.orUri(environment.getProperty("MONGODB_URI")),
        builder -> customizers.orderedStream().forEach(it -> it.customize(builder)));
  }

  @Bean(destroyMethod = "")
  MongoClient mongoClient(Store store) {
    return store.client();
  }

  // Whoever is given the database finds its indexes there and its documents migrated.
  @Bean
  MongoDatabase mongoDatabase(Store store, ObjectProvider<CollectionSchema> schemas) {
    var database = store.database();
    new SchemaKeeper(database, schemas.orderedStream().toList()).prepare();
    return database;
  }

  @Bean
  StoreHealth storeHealthIndicator(MongoDatabase database) {
    return new StoreHealth(database);
  }
}
