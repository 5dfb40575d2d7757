/** The ways in which an order says what the most is (rule P4), with their exact arithmetic. */
@NullMarked
package org.cailanzi.price.limit;

import org.jspecify.annotations.NullMarked;
