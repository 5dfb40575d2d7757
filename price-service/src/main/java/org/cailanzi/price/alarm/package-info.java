/** When prices rise so that somebody has to act: alarm grades, early watch, filings, relief. */
@NullMarked
package org.cailanzi.price.alarm;

import org.jspecify.annotations.NullMarked;
