package org.cailanzi.price.verdict;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What else is known of the same goods at the point, and of its wholesalers. */
public interface References {
  /** Nothing else is known. */
  References NONE =
      new References() {
        @Override
        public Input onBaseDate(LocalDate baseDate) {
          return Input.None.HERE;
        }

        @Override
        public Input cost(LocalDate day) {
          return Input.None.HERE;
        }

        @Override
        public Input wholesale(String point, LocalDate day) {
          return Input.None.HERE;
        }

        @Override
        public @Nullable LocalDate replaced(LocalDate after, LocalDate until) {
          return null;
        }
      };

  /** The point's price of a base date, or its last one before it that is near enough. */
  Input onBaseDate(LocalDate baseDate);

  /** What the point paid on a day, or last before it and near enough. */
  Input cost(LocalDate day);

  /** What a wholesaler asked on that very day. */
  Input wholesale(String point, LocalDate day);

  /**
   * The first day, after one and until another, from which on the goods at the point were another
   * product than before; or null where they were the same throughout.
   */
  @Nullable LocalDate replaced(LocalDate after, LocalDate until);
}
