/** Prices seen, every version kept, one document for a month of one series. */
@NullMarked
package org.cailanzi.price.quote;

import org.jspecify.annotations.NullMarked;
