/** Pictures that people send as proof. */
@NullMarked
package org.cailanzi.platform.photo;

import org.jspecify.annotations.NullMarked;
