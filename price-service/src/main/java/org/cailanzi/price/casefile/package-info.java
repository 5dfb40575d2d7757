/** What a point is held to account for, from its first breach until it is put right. */
@NullMarked
package org.cailanzi.price.casefile;

import org.jspecify.annotations.NullMarked;
