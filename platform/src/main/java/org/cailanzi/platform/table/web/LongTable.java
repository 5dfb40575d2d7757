package org.cailanzi.platform.table.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.cailanzi.platform.table.ImportMode;

/**
 * On an {@code ImportRequest} that is taken piece by piece where it carries a key: then its table
 * may be as long as {@link TableSettings#longFile} and {@link TableSettings#longRows} say.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface LongTable {
  /** What one bad row means for the others where the sender does not say. */
  ImportMode mode() default ImportMode.ALL_OR_NOTHING;
}
