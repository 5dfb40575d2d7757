/** A file's rows in the fields of a shape, each with what is wrong with it. */
@NullMarked
package org.cailanzi.platform.table.row;

import org.jspecify.annotations.NullMarked;
