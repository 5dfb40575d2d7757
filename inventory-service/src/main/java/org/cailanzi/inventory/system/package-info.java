/** Beans without a trade of their own: the clockwork, and the declared indexes. */
@NullMarked
package org.cailanzi.inventory.system;

import org.jspecify.annotations.NullMarked;
