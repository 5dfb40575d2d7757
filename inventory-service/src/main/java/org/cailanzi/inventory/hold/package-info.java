/** Goods promised to one request and not yet handed over: all its lines, or none. */
@NullMarked
package org.cailanzi.inventory.hold;

import org.jspecify.annotations.NullMarked;
