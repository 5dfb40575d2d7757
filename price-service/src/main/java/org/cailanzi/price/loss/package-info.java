/** Where goods are sold for less than was paid for them: something to look into, no breach. */
@NullMarked
package org.cailanzi.price.loss;

import org.jspecify.annotations.NullMarked;
