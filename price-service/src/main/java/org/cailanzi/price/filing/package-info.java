/** Which points owe the prices of a day, and when they came. */
@NullMarked
package org.cailanzi.price.filing;

import org.jspecify.annotations.NullMarked;
