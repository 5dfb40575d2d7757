/** The database's collections and indexes. */
@NullMarked
package org.cailanzi.price.system;

import org.jspecify.annotations.NullMarked;
