package org.cailanzi.inventory.filing;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.cailanzi.inventory.report.Form;
import org.cailanzi.inventory.report.Line;
import org.cailanzi.platform.measure.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * A report that came: its first version counts for when, its latest for what it says.
 *
 * @param at when the first version came
 * @param zero whether it says that nothing is held
 * @param corrected whether a line was replaced later
 */
record Filed(Instant at, String by, boolean zero, boolean corrected) {

  /** What came of a form and of a declaration that nothing is held; empty where neither came. */
  static Optional<Filed> of(@Nullable Form form, @Nullable ZeroReport zero) {
    Optional<Filed> told = form == null ? Optional.empty() : of(form);
    if (zero == null) {
      return told;
    }
    Filed declared = new Filed(zero.at(), zero.by(), true, false);
    return Optional.of(
        told.map(
                it ->
                    it.at.isAfter(declared.at)
                        ? new Filed(declared.at, declared.by, it.zero, it.corrected)
                        : it)
            .orElse(declared));
  }

  private static Optional<Filed> of(Form form) {
    boolean zero =
        form.current().values().stream().map(Form.Entry::line).allMatch(Filed::holdsNothing);
    return Stream.concat(form.earlier().stream(), form.current().values().stream())
        .min(Comparator.comparing(Form.Entry::at).thenComparing(Form.Entry::by))
        .map(it -> new Filed(it.at(), it.by(), zero, !form.earlier().isEmpty()));
  }

  private static boolean holdsNothing(Line line) {
    @Nullable Quantity closing = line.closing();
    return closing != null && closing.isZero();
  }
}
