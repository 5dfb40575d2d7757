package org.cailanzi.platform.table;

import java.util.List;

/**
 * Where good rows go. Writing must be idempotent by natural key: a file whose import broke off is
 * imported again from its beginning, and a row written twice must be as if written once.
 */
@FunctionalInterface
public interface Sink<T> {
  void write(List<T> batch);
}
