/** A request that carries a key is done once, however often it is sent. */
@NullMarked
package org.cailanzi.platform.idempotency;

import org.jspecify.annotations.NullMarked;
