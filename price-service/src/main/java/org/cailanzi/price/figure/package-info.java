/** What prices come to in a region: means, spreads and changes, as known at any instant. */
@NullMarked
package org.cailanzi.price.figure;

import org.jspecify.annotations.NullMarked;
