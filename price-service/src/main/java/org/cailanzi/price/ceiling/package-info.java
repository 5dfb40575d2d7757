/** The most that may be asked, by whose order; never edited, only superseded. */
@NullMarked
package org.cailanzi.price.ceiling;

import org.jspecify.annotations.NullMarked;
