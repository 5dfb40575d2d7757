/** One OpenAPI document over the gateway and the three services. */
@NullMarked
package org.cailanzi.gateway.apidocs;

import org.jspecify.annotations.NullMarked;
