/** What a resident can ask for: the goods of the site that serves the region. */
@NullMarked
package org.cailanzi.inventory.shelf;

import org.jspecify.annotations.NullMarked;
