/** How the bureau and a market work on a case: acts, proofs and the printed notice. */
@NullMarked
package org.cailanzi.price.casework;

import org.jspecify.annotations.NullMarked;
