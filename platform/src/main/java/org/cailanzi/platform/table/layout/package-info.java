/** Where in a bureau's own sheet its tables are, told in words and never in cell positions. */
@NullMarked
package org.cailanzi.platform.table.layout;

import org.jspecify.annotations.NullMarked;
