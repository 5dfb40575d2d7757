package org.cailanzi.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(
    classes = StoreAutoConfigurationTest.WithACollection.class,
    webEnvironment = SpringBootTest.WebEnvironment.NONE,
    properties = "cailanzi.store.name=inventory")
class SpringTestStoreTest {
  @Autowired MongoDatabase database;
  @Autowired QueryShapeGuard guard;
  @Autowired CollectionSchema holdsSchema;

  @Test
  void a_spring_test_has_a_database_of_its_own() {
    assertThat(database.getName()).startsWith("cailanzi_test_");
  }

  @Test
  void a_query_that_no_index_serves_is_listed() {
    var holds = database.getCollection("holds");
    holds.find(new Document("site", "s1")).first();
    guard.assertAllServedBy(List.of(holdsSchema));
    holds.find(new Document("colour", "red")).first();
    assertThatThrownBy(() -> guard.assertAllServedBy(List.of(holdsSchema)))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("colour");
    database.getCollection("undeclared").find(new Document("_id", 1)).first();
    assertThatThrownBy(() -> guard.assertAllServedBy(List.of(holdsSchema)))
        .hasMessageContaining("undeclared");
  }

  @Test
  void a_test_may_look_as_it_likes() {
    assertThat(
            QueryShapeGuard.unwatched(
                () -> database.getCollection("holds").countDocuments(new Document("x", 1))))
        .isZero();
  }
}
