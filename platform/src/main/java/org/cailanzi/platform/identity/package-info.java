/** Who is calling, in which roles, and for which part of the city. */
@NullMarked
package org.cailanzi.platform.identity;

import org.jspecify.annotations.NullMarked;
