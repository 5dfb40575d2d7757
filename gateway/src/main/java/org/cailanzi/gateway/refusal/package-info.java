/** How the gateway itself says no: one way to write a problem, with its Retry-After. */
@NullMarked
package org.cailanzi.gateway.refusal;

import org.jspecify.annotations.NullMarked;
