/** Prices seen, every version kept, one document for a day of a point. */
@NullMarked
package org.cailanzi.price.quote;

import org.jspecify.annotations.NullMarked;
