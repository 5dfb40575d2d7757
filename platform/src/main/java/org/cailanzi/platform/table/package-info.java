/** How every service imports a table: all of it or its good rows, and never a bad row unsaid. */
@NullMarked
package org.cailanzi.platform.table;

import org.jspecify.annotations.NullMarked;
