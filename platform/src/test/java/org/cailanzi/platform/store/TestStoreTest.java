package org.cailanzi.platform.store;

import com.mongodb.client.MongoDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The contract on the store of the tests: memory, or the MongoDB that was named. */
class TestStoreTest extends StoreContract {
  @RegisterExtension static final TestStore store = TestStore.open();

  @Override
  MongoDatabase database() {
    return store.database();
  }
}
