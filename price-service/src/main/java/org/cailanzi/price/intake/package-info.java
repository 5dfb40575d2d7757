/** The way in of quotes: stored, judged, and only then acknowledged. */
@NullMarked
package org.cailanzi.price.intake;

import org.jspecify.annotations.NullMarked;
