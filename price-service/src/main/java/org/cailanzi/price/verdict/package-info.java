/** Whether a price is above its ceiling: a pure function over a compiled index. */
@NullMarked
package org.cailanzi.price.verdict;

import org.jspecify.annotations.NullMarked;
