/** What prices are expected to be on the next days, and how far they have strayed from that. */
@NullMarked
package org.cailanzi.price.forecast;

import org.jspecify.annotations.NullMarked;
