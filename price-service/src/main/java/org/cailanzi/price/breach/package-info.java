/** Quotes above a ceiling, with the arithmetic, opened and withdrawn by judging. */
@NullMarked
package org.cailanzi.price.breach;

import org.jspecify.annotations.NullMarked;
