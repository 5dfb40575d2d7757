/** Which goods fill which need at least cost: rules on values, without a database or a clock. */
@NullMarked
package org.cailanzi.inventory.matching;

import org.jspecify.annotations.NullMarked;
