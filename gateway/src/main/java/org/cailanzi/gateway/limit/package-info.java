/** How much one caller may ask for at once. */
@NullMarked
package org.cailanzi.gateway.limit;

import org.jspecify.annotations.NullMarked;
