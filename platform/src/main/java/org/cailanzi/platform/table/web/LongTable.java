package org.cailanzi.platform.table.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On an {@code ImportRequest} that is taken piece by piece where it carries a key: then its table
 * may be as long as {@link TableSettings#longFile} and {@link TableSettings#longRows} say.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface LongTable {}
