package org.cailanzi.platform.store;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bson.Document;
import org.cailanzi.platform.store.embedded.StoreUnusable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

class StoreAutoConfigurationTest {
  @TempDir Path directory;

  @Configuration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  static class WithoutCollections {}

  @Configuration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  static class WithACollection {
    @Bean
    CollectionSchema holdsSchema() {
      return CollectionSchema.of("holds").index("site");
    }
  }

  private ApplicationContextRunner service(Class<?> configuration) {
    return new ApplicationContextRunner()
        .withUserConfiguration(configuration)
        .withPropertyValues(
            "cailanzi.store.name=inventory", "cailanzi.store.directory=" + directory);
  }

  @Test
  void a_service_without_collections_has_no_store() {
    service(WithoutCollections.class)
        .run(context -> assertThat(context).doesNotHaveBean(MongoClient.class));
  }

  @Test
  void a_service_with_a_collection_keeps_it_in_its_own_file() {
    service(WithACollection.class)
        .run(
            context -> {
              assertThat(context).hasNotFailed().hasSingleBean(MongoClient.class);
              var database = context.getBean(MongoDatabase.class);
              assertThat(database.getName()).isEqualTo("cailanzi_inventory");
              database.getCollection("holds").insertOne(new Document("_id", "h1"));
              assertThat(context.getBean(StoreHealth.class).health().getStatus())
                  .isEqualTo(Status.UP);
            });
    assertThat(directory.resolve("inventory.mv")).isNotEmptyFile();
    service(WithACollection.class)
        .run(
            context ->
                assertThat(
                        context
                            .getBean(MongoDatabase.class)
                            .getCollection("holds")
                            .find(new Document("_id", "h1"))
                            .first())
                    .isNotNull());
  }

  @Test
  void health_is_down_when_the_store_does_not_answer() {
    service(WithACollection.class)
        .run(
            context -> {
              context.getBean(Store.class).close();
              assertThat(context.getBean(StoreHealth.class).health().getStatus())
                  .isEqualTo(Status.DOWN);
            });
  }

  @Test
  void an_unreadable_file_stops_the_start_with_one_message() throws Exception {
    Files.writeString(directory.resolve("inventory.mv"), "no store".repeat(2000));
    service(WithACollection.class)
        .run(
            context -> {
              assertThat(context).hasFailed();
              var analysis =
                  new StoreUnusableAnalyzer().analyze(requireNonNull(context.getStartupFailure()));
              assertThat(requireNonNull(analysis).getDescription()).contains("inventory.mv");
              assertThat(analysis.getAction()).contains("Put back a copy");
            });
  }

  @Test
  void an_address_that_is_none_is_named() {
    assertThatExceptionOfType(StoreUnusable.class)
        .isThrownBy(
            () ->
                Store.open(
                    new StoreSettings("a", "localhost:1", directory, false, false, null), it -> {}))
        .withMessageContaining("MONGODB_URI");
  }
}
