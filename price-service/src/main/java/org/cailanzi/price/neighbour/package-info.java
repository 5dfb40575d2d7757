/** The inventory service, asked over HTTP for its days of cover. */
@NullMarked
package org.cailanzi.price.neighbour;

import org.jspecify.annotations.NullMarked;
