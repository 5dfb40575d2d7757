package org.cailanzi.inventory.filing;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.cailanzi.inventory.report.Form;
import org.cailanzi.inventory.report.Line;
import org.cailanzi.platform.filing.Filed;
import org.cailanzi.platform.measure.Quantity;
import org.jspecify.annotations.Nullable;

/** What a site's form, or its word that it holds nothing, comes to as a report. */
final class FiledForm {
  private FiledForm() {}

  /** What came of a form and of a declaration that nothing is held; empty where neither came. */
  static Optional<Filed> of(@Nullable Form form, @Nullable ZeroReport zero) {
    Optional<Filed> told = form == null ? Optional.empty() : of(form);
    if (zero == null) {
      return told;
    }
    Filed declared = new Filed(zero.at(), zero.by(), true, 0);
    return Optional.of(
        told.map(
                it ->
                    it.at().isAfter(declared.at())
                        ? new Filed(declared.at(), declared.by(), it.zero(), it.corrections())
                        : it)
            .orElse(declared));
  }

  private static Optional<Filed> of(Form form) {
    boolean zero =
        form.current().values().stream().map(Form.Entry::line).allMatch(FiledForm::holdsNothing);
    return Stream.concat(form.earlier().stream(), form.current().values().stream())
        .min(Comparator.comparing(Form.Entry::at).thenComparing(Form.Entry::by))
        .map(it -> new Filed(it.at(), it.by(), zero, form.earlier().size()));
  }

  private static boolean holdsNothing(Line line) {
    @Nullable Quantity closing = line.closing();
    return closing != null && closing.isZero();
  }
}
