/** Changes of breaches in the order in which they became known, and whoever listens to them. */
@NullMarked
package org.cailanzi.price.news;

import org.jspecify.annotations.NullMarked;
