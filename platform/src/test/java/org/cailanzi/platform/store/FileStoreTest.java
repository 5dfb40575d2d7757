package org.cailanzi.platform.store;

import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The contract on the store that a service brings along. */
class FileStoreTest extends StoreContract {
  @TempDir Path directory;
  private Store store;

  @BeforeEach
  void open() {
    store =
        Store.open(new StoreSettings("contract", null, directory, false, false, null), it -> {});
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Override
  MongoDatabase database() {
    return store.database();
  }
}
