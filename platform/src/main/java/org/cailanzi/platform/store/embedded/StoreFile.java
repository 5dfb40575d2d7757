package org.cailanzi.platform.store.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.RandomAccessStore;
import org.h2.mvstore.type.DataType;

/**
 * The MVStore file; it changes only when {@link #commit} is called, never behind a writer's back.
 */
final class StoreFile implements AutoCloseable {
  private static final String FORMAT = "cailanzi.format";
  private static final String FORMAT_VERSION = "1";
  // Small pages: a commit rewrites whole pages, and most commits change one row on each.
  private static final int PAGE_BYTES = 4096;
  private static final int CACHE_MEBIBYTES = 32;
  private static final int TARGET_FILL_PERCENT = 50;
  private static final int TIDY_BYTES = 1 << 20;
  private static final int WELL_FILLED_PERCENT = 75;
  private static final int SHRINK_BYTES = 4 << 20;
  // A chunk that nothing refers to is kept this long, against a disk that reorders writes.
  private static final int RETENTION_MILLIS = 5_000;

  private final MVStore store;
  private final boolean sync;

  private StoreFile(MVStore store, boolean sync) {
    this.store = store;
    this.sync = sync;
  }

  static StoreFile inMemory() {
    return new StoreFile(MVStore.open(null), false);
  }

  static StoreFile open(Path file, boolean sync) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      // Without these two switches MVStore commits on its own: in the middle of a change.
      var builder = new MVStore.Builder().autoCommitDisabled().autoCommitBufferSize(0);
      builder.fileName(file.toString()).pageSplitSize(PAGE_BYTES).cacheSize(CACHE_MEBIBYTES);
      var store = builder.open();
      store.setRetentionTime(RETENTION_MILLIS);
      try {
        requireOwnFormat(store, file);
      } catch (StoreUnusable foreign) {
        store.closeImmediately();
        throw foreign;
      }
      return new StoreFile(store, sync);
    } catch (IOException | MVStoreException e) {
      throw unusable(file, e);
    }
  }

  private static void requireOwnFormat(MVStore store, Path file) {
    boolean fresh = store.getMapNames().isEmpty();
    MVMap<String, String> format = store.openMap(FORMAT);
    if (fresh) {
      format.put(FORMAT, FORMAT_VERSION);
      store.commit();
    } else if (!FORMAT_VERSION.equals(format.get(FORMAT))) {
      throw new StoreUnusable(
          "The store file %s is in a format that this version does not read."
              .formatted(file.toAbsolutePath()),
          "Start the version that wrote it, or move the file away to begin with an empty store.",
          null);
    }
  }

  private static StoreUnusable unusable(Path file, Exception cause) {
    var path = file.toAbsolutePath();
    if (cause instanceof MVStoreException e && e.getErrorCode() == DataUtils.ERROR_FILE_LOCKED) {
      return new StoreUnusable(
          "The store file %s is in use by another process.".formatted(path),
          "Stop the other one, or give this one its own cailanzi.store.directory.",
          cause);
    }
    if (cause instanceof IOException) {
      return new StoreUnusable(
          "The store directory %s cannot be created (%s).".formatted(path.getParent(), cause),
          "Make it writable, or name another one with cailanzi.store.directory.",
          cause);
    }
    return new StoreUnusable(
        "The store file %s cannot be read (%s).".formatted(path, cause.getMessage()),
        "Put back a copy of it, or move it away to begin with an empty store.",
        cause);
  }

  <K, V> MVMap<K, V> map(String name, DataType<K> keys, DataType<V> values) {
    return store.openMap(name, new MVMap.Builder<K, V>().keyType(keys).valueType(values));
  }

  Iterable<String> mapNames() {
    return store.getMapNames();
  }

  void removeMap(String name) {
    store.removeMap(name);
  }

  long bytes() {
    var file = store.getFileStore();
    return file == null ? 0 : file.size();
  }

  /**
   * Returns once the operating system has the bytes, or the disk has them if sync was asked for.
   */
  boolean commit() {
    if (!store.hasUnsavedChanges()) {
      return false;
    }
    store.commit();
    if (sync) {
      store.sync();
    }
    return true;
  }

  /** Rewrites chunks that are mostly dead, so that the file does not grow without bound. */
  boolean tidy() {
    return store.compact(TARGET_FILL_PERCENT, TIDY_BYTES);
  }

  /** Gives back what a burst of writes left free in the file; for a moment when nobody waits. */
  void shrink() {
    if (store.getFileStore() instanceof RandomAccessStore space) {
      store.setRetentionTime(0);
      space.compactMoveChunks(WELL_FILLED_PERCENT, SHRINK_BYTES, store);
      store.setRetentionTime(RETENTION_MILLIS);
    }
  }

  @Override
  public void close() {
    if (!store.isClosed()) {
      shrink();
    }
    store.close();
  }
}
