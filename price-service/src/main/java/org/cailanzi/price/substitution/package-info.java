/** Representative products that were replaced, on record: a series does not compare across it. */
@NullMarked
package org.cailanzi.price.substitution;

import org.jspecify.annotations.NullMarked;
