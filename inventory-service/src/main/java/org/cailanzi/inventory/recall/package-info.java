/** Lots that a bureau blocks, and the trace of where they went. */
@NullMarked
package org.cailanzi.inventory.recall;

import org.jspecify.annotations.NullMarked;
