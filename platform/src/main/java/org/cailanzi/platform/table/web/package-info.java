/** A table that comes over HTTP, as a form's file or as the body itself. */
@NullMarked
package org.cailanzi.platform.table.web;

import org.jspecify.annotations.NullMarked;
