/**
 * Judges again, in the background, what a new ceiling, a disaster or a wholesale price touches, and
 * what a crash left unjudged.
 */
@NullMarked
package org.cailanzi.price.rejudging;

import org.jspecify.annotations.NullMarked;
