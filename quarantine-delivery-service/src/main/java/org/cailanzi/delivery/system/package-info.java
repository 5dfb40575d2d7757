/** What keeps the process going: work that is repeated until nothing is left undone. */
@NullMarked
package org.cailanzi.delivery.system;

import org.jspecify.annotations.NullMarked;
