/** Keeps the breaches true to the quotes and the ceilings, also after a crash. */
@NullMarked
package org.cailanzi.price.judging;

import org.jspecify.annotations.NullMarked;
