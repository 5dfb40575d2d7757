/** What will go out on the next days, learned from what went out on the last ones. */
@NullMarked
package org.cailanzi.inventory.forecast;

import org.jspecify.annotations.NullMarked;
