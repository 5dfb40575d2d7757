/** Refusals in words a clerk can act on. */
@NullMarked
package org.cailanzi.platform.problem;

import org.jspecify.annotations.NullMarked;
