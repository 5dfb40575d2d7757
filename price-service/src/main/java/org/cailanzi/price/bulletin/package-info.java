/** The daily bulletin, as a workbook and as CSV. */
@NullMarked
package org.cailanzi.price.bulletin;

import org.jspecify.annotations.NullMarked;
