/** What is in stock, who has been promised it, and for how many days it lasts. */
@NullMarked
package org.cailanzi.inventory;

import org.jspecify.annotations.NullMarked;
