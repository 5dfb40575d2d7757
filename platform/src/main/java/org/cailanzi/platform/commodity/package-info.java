/** Goods by code, with every name people call them, and the groups the city is fed by. */
@NullMarked
package org.cailanzi.platform.commodity;

import org.jspecify.annotations.NullMarked;
