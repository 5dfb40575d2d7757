/** Days and regions in which an order allows more, because a disaster was declared. */
@NullMarked
package org.cailanzi.price.disaster;

import org.jspecify.annotations.NullMarked;
