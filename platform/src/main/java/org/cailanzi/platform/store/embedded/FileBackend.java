package org.cailanzi.platform.store.embedded;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import java.util.concurrent.atomic.LongAdder;

/** The databases of one file. Not safe for threads: only the write barrier may call it. */
final class FileBackend extends AbstractMongoBackend {
  private final StoreFile file;
  private final LongAdder rowsRead = new LongAdder();

  FileBackend(StoreFile file) {
    this.file = file;
    for (var map : file.mapNames()) {
      if (map.startsWith(FileDatabase.ROWS)) {
        resolveDatabase(map.substring(FileDatabase.ROWS.length()).split("\\.", 2)[0]);
      }
    }
  }

  /** How many rows were looked at since the start: what a query costs here. */
  long rowsRead() {
    return rowsRead.sum();
  }

  @Override
  protected MongoDatabase openOrCreateDatabase(String name) {
    return new FileDatabase(name, getCursorRegistry(), file, rowsRead);
  }
}
