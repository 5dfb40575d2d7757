/** What goods cost, what they may cost, and where they cost more. */
@NullMarked
package org.cailanzi.price;

import org.jspecify.annotations.NullMarked;
