package org.cailanzi.platform.table.shape;

import java.util.function.Function;
import org.cailanzi.platform.problem.Bilingual;

/** What came of reading a cell that is not blank. */
public sealed interface Reading<T> {
  record Read<T>(T value) implements Reading<T> {}

  /**
   * The cell does not say what its field may hold.
   *
   * @param code stable, for programs
   */
  record Wrong<T>(String code, Bilingual fix) implements Reading<T> {}

  static <T> Reading<T> wrong(String code, String zh, String en) {
    return new Wrong<>(code, new Bilingual(zh, en));
  }

  default <U> Reading<U> then(Function<T, Reading<U>> next) {
    return switch (this) {
      case Read<T>(var value) -> next.apply(value);
      case Wrong<T>(var code, var fix) -> new Wrong<>(code, fix);
    };
  }
}
