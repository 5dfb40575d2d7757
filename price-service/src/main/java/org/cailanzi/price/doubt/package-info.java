/** What waits for a person because its data is doubted, and what the person finds. */
@NullMarked
package org.cailanzi.price.doubt;

import org.jspecify.annotations.NullMarked;
