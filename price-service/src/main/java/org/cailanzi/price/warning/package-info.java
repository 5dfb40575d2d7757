/** What is likely to go wrong next: rising prices held against days of cover. */
@NullMarked
package org.cailanzi.price.warning;

import org.jspecify.annotations.NullMarked;
