/** Who owes a daily report, and when it came. */
@NullMarked
package org.cailanzi.inventory.filing;

import org.jspecify.annotations.NullMarked;
