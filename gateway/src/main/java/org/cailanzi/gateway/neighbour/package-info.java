/** The three services behind the door, and the honest word when one of them is silent. */
@NullMarked
package org.cailanzi.gateway.neighbour;

import org.jspecify.annotations.NullMarked;
