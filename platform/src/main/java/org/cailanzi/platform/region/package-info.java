/** Places by their statistical code: one code contains another when it is its prefix. */
@NullMarked
package org.cailanzi.platform.region;

import org.jspecify.annotations.NullMarked;
